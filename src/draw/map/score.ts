import type { Candidate, Choice } from './choice.ts';
import { clashOfCourses, clashOfLabel, clashOfLabels } from './clash.ts';
import type { Course } from './course.ts';

/** What relations cost each other; counted when first asked for, and remembered. */
export interface Clashes {
  /** What a course of relation `i` costs by its line beside candidate `theirs` of `j`. */
  readonly ofLine: (i: number, mine: Course, j: number, theirs: Candidate) => number;
  /** What a candidate of relation `i` costs by its label beside candidate `theirs` of `j`. */
  readonly ofLabel: (i: number, mine: Candidate, j: number, theirs: Candidate) => number;
}

/** The clashes between all candidates of all choices. */
export function tabulateClashes(choices: readonly Choice[]): Clashes {
  const tables = choices.map((mine) => choices.map((theirs) => tabulatePair(mine, theirs)));
  return {
    ofLine: (i, mine, j, theirs) =>
      (tables[i]?.[j]?.ofLines(mine, theirs.course) ?? 0) +
      (tables[j]?.[i]?.ofLabel(theirs, mine) ?? 0),
    ofLabel: (i, mine, j, theirs) =>
      (tables[i]?.[j]?.ofLabel(mine, theirs.course) ?? 0) + clashOfLabels(mine.label, theirs.label),
  };
}

function tabulatePair(mine: Choice, theirs: Choice) {
  const lines = remember(mine.ranks.courses, theirs.ranks.courses);
  const labels = remember(mine.ranks.candidates, theirs.ranks.courses);
  const girth = mine.girth + theirs.girth;
  return {
    ofLines: (one: Course, other: Course) =>
      lines(one.rank, other.rank, () => clashOfCourses(one, other, girth)),
    ofLabel: (one: Candidate, other: Course) =>
      labels(one.rank, other.rank, () => clashOfLabel(one, other, theirs.girth)),
  };
}

function remember(rows: number, columns: number) {
  const known = new Float32Array(rows * columns).fill(Number.NaN);
  return (row: number, column: number, count: () => number): number => {
    const at = row * columns + column;
    const old = known[at] ?? Number.NaN;
    if (!Number.isNaN(old)) return old;
    known[at] = count();
    return known[at] ?? 0;
  };
}
