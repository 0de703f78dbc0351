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
  const columns = theirs.ranks.courses;
  const lines = new Float32Array(mine.ranks.courses * columns).fill(Number.NaN);
  const labels = new Float32Array(mine.ranks.candidates * columns).fill(Number.NaN);
  const girth = mine.girth + theirs.girth;
  return {
    ofLines(one: Course, other: Course): number {
      const at = one.rank * columns + other.rank;
      if (Number.isNaN(lines[at])) lines[at] = clashOfCourses(one, other, girth);
      return lines[at] ?? 0;
    },
    ofLabel(one: Candidate, other: Course): number {
      const at = one.rank * columns + other.rank;
      if (Number.isNaN(labels[at])) labels[at] = clashOfLabel(one, other, theirs.girth);
      return labels[at] ?? 0;
    },
  };
}
