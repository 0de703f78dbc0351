import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Run } from '../read/front-matter.ts';
import { toSpans } from './inline.ts';
import { halfGap, round, type Strands, smoothPath } from './strands.ts';
import { describeSign, describeStrands } from './strands-description.ts';

/** The strands' place in a band: its whole width, px; where their names begin, from the right. */
const size = { width: 440, height: 190, names: 72 };
/** Half their distance where they are close, and where they are far apart, px. */
const close = 16;
const wide = 80;
/** How many stretches a strand is drawn with. */
const stretches = 8;

/** Returns how two strands run over the width of a band, with their names where they begin. */
export function writeCourse(run: Run, strands: Strands | undefined): Element {
  const box = {
    viewBox: `0 0 ${size.width} ${size.height}`,
    width: size.width,
    height: size.height,
    role: 'img',
    ariaLabel: strands ? describeStrands(strands, run) : describeSign(run),
  };
  const lines = ([-1, 1] as const).flatMap((side, index) => {
    const strand = strands?.[index];
    const path = s('path', { d: smoothPath(strandPoints(run, side)) });
    return strand ? [path, writeName(run, side, strand.name)] : [path];
  });
  return s('svg.sign', box, lines);
}

function writeName(run: Run, side: -1 | 1, name: string): Element {
  const x = size.width - size.names;
  // If they begin far apart, the names are between them.
  const isBetween = strandAt(run, 1, x) > size.height / 2 + wide / 2;
  const drop = side < 0 === isBetween ? 34 : -16;
  return s('text', { x, y: round(strandAt(run, side, x) + drop), direction: 'rtl' }, toSpans(name));
}

function strandPoints(run: Run, side: -1 | 1): { x: number; y: number }[] {
  return Array.from({ length: stretches + 1 }, (_, index) => {
    const x = size.width * (1 - index / stretches);
    return { x, y: strandAt(run, side, x) };
  });
}

/** The height of the upper (-1) or lower (1) strand at a distance from the left, px. */
function strandAt(run: Run, side: -1 | 1, x: number): number {
  const [near, far] = [halfGap('level', 0), halfGap('parting', 1)];
  const share = (halfGap(run, 1 - x / size.width) - near) / (far - near);
  return size.height / 2 + side * (close + (wide - close) * share);
}
