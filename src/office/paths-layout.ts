import { places } from '../write/fit/place.ts';
import type { Area } from './area.ts';
import { quotationHole } from './hole.ts';
import { body, type Layout } from './layout-frame.ts';
import type { StatementFrame } from './statement-layout.ts';

/** Returns the layout of paths to the scenarios: a card for each, and the words about today. */
export function pathsLayout({ tools, most, wide, statement }: StatementFrame): Layout {
  const { paths } = places;
  const right = wide.x + wide.w;
  return statement('paths', 'السيناريوهات', [
    ...listCards(most('paths', 3)).map((card, index) =>
      quotationHole(tools, card, {
        size: paths.size,
        pitch: paths.size * 1.5,
        colour: 'bg1',
        anchor: 'ctr',
        place: index + 1,
      }),
    ),
    quotationHole(
      tools,
      {
        x: right - paths.today.column,
        y: body.top + paths.today.top,
        w: paths.today.column,
        h: 150,
      },
      { size: paths.size, pitch: paths.size * 1.5 },
    ),
  ]);
}

/** Where the words of the cards of paths stand, from their left, under the head, px (styles/kinds.css). */
const cards = { x: 246, over: 24 };

function listCards(count: number): Area[] {
  const { height, gap, most, column } = places.paths;
  const row = (height - gap * (count - 1)) / count;
  const h = Math.min(most, row);
  return Array.from({ length: count }, (_, index) => ({
    x: cards.x,
    y: body.top + cards.over + index * (row + gap) + (row - h) / 2,
    w: column,
    h,
  }));
}
