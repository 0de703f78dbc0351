import type { Element } from 'xast';
import type { Actor } from '../../read/alliances.ts';
import type { RowSize } from '../../write/pair.ts';
import type { Area } from '../area.ts';
import { writeLabel } from '../body.ts';
import { faces } from '../face.ts';
import type { Colour } from '../palette.ts';
import { box } from '../shape.ts';
import { runsOf } from '../text.ts';
import { half, type RowTools } from './row-tools.ts';

/** Discs by the size of the rows, px (styles/compare.css). */
const discs: Record<RowSize['size'], number> = {
  ...{ single: 172, double: 112 },
  ...{ large: 88, medium: 72, regular: 62, small: 44 },
};
/** How much of an actor's colour its disc has where the actor has no relation. */
const paleTint = 0.16;

/** Returns an actor of a pair: a disc, or a box for what is no state, with its names; pale without a relation. */
export function drawActor(
  { names, colour, form }: Actor,
  area: Area,
  isFirst: boolean,
  isPresent: boolean,
  { tools, size }: RowTools,
): Element {
  const { palette } = tools;
  const disc = discs[size.size];
  const isBox = form === 'box';
  const w = isBox ? area.w : Math.min(area.w, Math.max(disc, area.w - 2 * half.gap - size.padding));
  const width = isBox || names.join(' ').length > 8 ? w : disc;
  const x = isFirst ? area.x + area.w - width : area.x + (area.w - width) / 2;
  const place = { x, y: area.y + (area.h - disc) / 2, w: width, h: disc };
  const pale = palette.mix(colour, paleTint, 'paper');
  const words: Colour = isPresent ? (isBox ? palette.of('ink') : 'bg1') : palette.of('muted');
  const style = { face: faces.oursBold, size: size.name, colour: words, pitch: size.name * 1.2 };
  const text = writeLabel({ paragraphs: [{ runs: runsOf(names), align: 'ctr' }], style });
  const line = { colour: palette.of(isPresent ? 'ink' : 'rule'), width: 2 };
  const look = isBox
    ? { fill: palette.of('paper'), line }
    : { fill: isPresent ? palette.of(colour) : pale };
  const shape = { preset: 'roundRect', radius: isBox ? 6 : disc / 2 } as const;
  return box({ name: names.join(' و') }, place, shape, look, text).shape;
}
