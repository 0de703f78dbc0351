import { countRelations } from '../draw/alliance/description.ts';
import type { StageMap } from '../link/stage-map.ts';
import type { Actor } from '../read/alliances.ts';

/** The most letters in the line of what did not change: more do not fit in one line of 1136 px. */
const mostLetters = 118;

/**
 * Returns what did not change from one stage to another, in one line: each pair of actors with its
 * label as a quotation, and how many more there are where the line has no room for all. An empty
 * text where everything changed.
 */
export function sayKept({ since }: StageMap, actors: Actor[]): string {
  const kept = since?.shift.kept.map(({ after }) => after) ?? [];
  const said = kept.map(({ from, to, label }) => {
    const names = [from, to].map((key) => nameOf(key, actors));
    return `${names.join(' و')} «${label.text}»`;
  });
  let shown = said.length;
  while (shown > 0 && write(said, shown).length > mostLetters) shown -= 1;
  return said.length > 0 ? write(said, shown) : '';
}

function write(said: string[], shown: number): string {
  const left = said.length - shown;
  if (shown === 0) return `لم يتغيّر: ${countRelations(left)}`;
  const parts = said.slice(0, shown);
  return `لم يتغيّر: ${[...parts, ...(left > 0 ? [sayMore(left)] : [])].join(' · ')}`;
}

/** The adjective agrees with one, two, or more relations. */
function sayMore(count: number): string {
  const other = count === 2 ? 'أخريان' : 'أخرى';
  return count === 1 ? 'وعلاقة أخرى' : `و${countRelations(count)} ${other}`;
}

function nameOf(key: string, actors: Actor[]): string {
  return actors.find((actor) => actor.key === key)?.names.join(' و') ?? key;
}
