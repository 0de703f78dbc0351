import type { DeckFile } from '../read/deck-keys.ts';
import type { Run } from '../read/front-matter.ts';

type Strands = NonNullable<DeckFile['strands']>;

/** How strands run, said of two and of more. */
const runs: Record<Run, { two: string; more: string }> = {
  level: { two: 'يسيران متوازيين', more: 'تسير متوازية' },
  parting: { two: 'يتباعدان', more: 'تتباعد' },
  nearing: { two: 'يتقاربان', more: 'تتقارب' },
};

const counts: Record<number, string> = { 2: 'خطّان', 3: 'ثلاثة خطوط', 4: 'أربعة خطوط' };

/**
 * Returns in Arabic which strands a drawing has, from the top down, and how they run, for whoever does
 * not see it; `turn` is the date from which they part or near.
 */
export function describeStrands(strands: Strands, run: Run, turn?: string): string {
  const names = strands.map(({ name }) => name).join('، ثم ');
  return `${counts[strands.length]} من الأعلى إلى الأسفل: ${names}. ${sayRun(strands.length, run, turn)}`;
}

/** Returns how the two strands of a sign run, where it has no names. */
export function describeSign(run: Run): string {
  return `${counts[2]} ${sayRun(2, run)}`;
}

function sayRun(count: number, run: Run, turn?: string): string {
  const verb = runs[run][count === 2 ? 'two' : 'more'];
  // Level strands turn nowhere.
  return turn && run !== 'level' ? `${verb} ابتداءً من ${turn}.` : `${verb}.`;
}
