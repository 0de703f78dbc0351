import type { Element } from 'xast';
import { toEmu } from './area.ts';
import { fill } from './fill.ts';
import type { Colour } from './palette.ts';
import { el } from './xml.ts';

/** A line: its width, px, the lengths of its dashes and gaps, px, and whether a head stands at an end. */
export interface Line {
  colour: Colour;
  width: number;
  dashes?: number[];
  isRound?: boolean;
  alpha?: number;
  hasStartHead?: boolean;
  hasEndHead?: boolean;
}

/** Returns a line, its parts in the order of the schema. */
export function writeLine(line: Line): Element {
  const { colour, width, dashes = [], isRound, alpha, hasStartHead, hasEndHead } = line;
  const head = { type: 'triangle', w: 'lg', len: 'lg' };
  return el('a:ln', { w: toEmu(width), cap: isRound ? 'rnd' : 'flat' }, [
    fill(colour, alpha),
    dashes.length > 0 ? writeDashes(dashes, width) : undefined,
    el('a:round'),
    hasStartHead ? el('a:headEnd', head) : undefined,
    hasEndHead ? el('a:tailEnd', head) : undefined,
  ]);
}

/** Dashes are in thousandths of a per cent of the line's width (ECMA-376, part 1, 20.1.8.21). */
function writeDashes(dashes: number[], width: number): Element {
  const pairs = dashes.length % 2 === 0 ? dashes : [...dashes, ...dashes];
  const share = (px = 0) => Math.max(1000, Math.round((px / width) * 100_000));
  return el(
    'a:custDash',
    {},
    Array.from({ length: pairs.length / 2 }, (_, index) =>
      el('a:ds', { d: share(pairs[2 * index]), sp: share(pairs[2 * index + 1]) }),
    ),
  );
}
