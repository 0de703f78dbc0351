import type { Candidate, Choice } from './choice.ts';
import { clashOfLabel, clashOfLabels, clashOfLines } from './clash.ts';

/** What the candidates of one relation cost beside those of another. */
interface Pair {
  /** Of my way beside their way; not a number where it was never asked for. */
  readonly lines: Float32Array;
  /** Of my candidate's label beside their way, in the same manner. */
  readonly labels: Float32Array;
  /** How many ways they have. */
  readonly columns: number;
  readonly girth: number;
  readonly theirGirth: number;
}

/** What relations cost each other: a pair for each two that are seen together, in both orders. */
export type Clashes = readonly (readonly (Pair | undefined)[])[];

/** Whether the choices of two numbers are for relations that are seen together. */
export type Together = (i: number, j: number) => boolean;

/** What was counted before, for as long as the choices themselves are known. */
const tables = new WeakMap<Choice, WeakMap<Choice, Pair>>();

/** The clashes between all candidates of all choices: counted when first asked for, and remembered. */
export function tabulateClashes(
  choices: readonly Choice[],
  together: Together = () => true,
): Clashes {
  return choices.map((mine, i) => {
    const pairs = tables.get(mine) ?? new WeakMap<Choice, Pair>();
    tables.set(mine, pairs);
    return choices.map((theirs, j) => {
      if (!together(i, j)) return undefined;
      const pair = pairs.get(theirs) ?? tabulatePair(mine, theirs);
      pairs.set(theirs, pair);
      return pair;
    });
  });
}

/** What the line of a candidate of relation `i` costs beside candidate `theirs` of `j`. */
export function costOfLine(
  clashes: Clashes,
  i: number,
  mine: Candidate,
  j: number,
  theirs: Candidate,
): number {
  const pair = clashes[i]?.[j];
  const twin = clashes[j]?.[i];
  return pair && twin ? readLines(pair, mine, theirs) + readLabel(twin, theirs, mine) : 0;
}

/** What the label of a candidate of relation `i` costs beside candidate `theirs` of `j`. */
export function costOfLabel(
  clashes: Clashes,
  i: number,
  mine: Candidate,
  j: number,
  theirs: Candidate,
): number {
  const pair = clashes[i]?.[j];
  return pair ? readLabel(pair, mine, theirs) + clashOfLabels(mine.label, theirs.label) : 0;
}

function tabulatePair(mine: Choice, theirs: Choice): Pair {
  const columns = theirs.ways.length;
  return {
    lines: new Float32Array(mine.ways.length * columns).fill(Number.NaN),
    labels: new Float32Array(mine.size * columns).fill(Number.NaN),
    columns,
    girth: mine.girth + theirs.girth,
    theirGirth: theirs.girth,
  };
}

function readLines({ lines, columns, girth }: Pair, mine: Candidate, theirs: Candidate): number {
  const at = mine.way * columns + theirs.way;
  if (Number.isNaN(lines[at])) lines[at] = clashOfLines(mine.line, theirs.line, girth);
  return lines[at] ?? 0;
}

function readLabel({ labels, columns, theirGirth }: Pair, mine: Candidate, theirs: Candidate) {
  const at = mine.rank * columns + theirs.way;
  if (Number.isNaN(labels[at])) labels[at] = clashOfLabel(mine, theirs.line, theirGirth);
  return labels[at] ?? 0;
}
