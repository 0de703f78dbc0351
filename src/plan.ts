import { listTalk } from './link/backup.ts';
import type { TimedSlide } from './link/deck.ts';

/** How wide a line of the plan is, columns. */
const width = 80;

/** Returns the plan of a talk as text: each slide's number and its share of the time, in lines of at most 80 columns; backup slides have none. */
export function formatPlan(slides: Pick<TimedSlide, 'seconds' | 'isBackup'>[]): string {
  const talk = listTalk(slides);
  const total = talk.reduce((sum, { seconds }) => sum + seconds, 0);
  const cells = talk.map(({ seconds }, index) => `${index + 1} ${showClock(seconds)}`);
  const widest = Math.max(...cells.map(({ length }) => length));
  const across = Math.floor((width - 2 + 3) / (widest + 3));
  const rows = [];
  for (let at = 0; at < cells.length; at += across)
    rows.push(cells.slice(at, at + across).map((cell) => cell.padStart(widest)));
  const lines = rows.map((row) => `  ${row.join('   ')}`);
  return [`plan: ${showClock(total)}, slide by slide`, ...lines].join('\n');
}

function showClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
