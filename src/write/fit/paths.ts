import { heightOf, type Look, lookOf } from './bullet.ts';
import type { Fill } from './fill.ts';
import type { Scale } from './frame.ts';
import { type Measured, places } from './place.ts';
import { headlineType } from './type.ts';

/** Returns the words of the cards of a slide of paths, and those under today. */
export function fillPaths({ points }: Measured, scale: Scale, body: number): Fill[] {
  const names = points.filter(({ lead }) => lead);
  const { paths } = places;
  const row = (paths.height - paths.gap * (names.length - 1)) / Math.max(1, names.length);
  const room = Math.min(paths.most, row) - paths.padding;
  const look = lookOfPath(scale);
  return points.map((point, at) => {
    const width = point.lead ? paths.column : paths.today.column;
    const line = look.quotation.line;
    const height = heightOf(point, look, width, scale);
    if (point.lead) return { what: 'the words of this path', height, room, line, at };
    return { what: 'the words under today', height, room: body - paths.today.top, line, at };
  });
}

function lookOfPath({ sizes }: Scale): Look {
  const { name, size } = places.paths;
  const look = lookOf(sizes, size, 1.5);
  return { ...look, lead: { type: headlineType(name), line: name * 1.35 } };
}
