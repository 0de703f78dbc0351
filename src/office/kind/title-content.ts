import { s } from 'hastscript';
import { countLines } from '../../write/fit/headline-fit.ts';
import { writeStrands } from '../../write/strands.ts';
import { courseOfCover, cover } from '../../write/title-slide.ts';
import { fillHole, findHole } from '../filled-hole.ts';
import { labelOf } from '../head.ts';
import { group } from '../shape.ts';
import type { ContentWriter } from '../slide-context.ts';
import { drawSvg } from '../svg-shapes.ts';

/** Under the title of the title slide, px (styles/kinds.css). */
const gap = 20;

/** Returns the byline, and the strands under it. */
export const writeTitleContent: ContentWriter = (slide, context) => {
  const { deck, layout, tools } = context;
  const { byline } = deck.essay;
  const hole = findHole(layout, { type: 'subTitle', idx: 1 });
  const line = tools.sizes('cover') * tools.sizes('cover-line');
  const label = labelOf(slide, context) ? tools.sizes('label') * tools.sizes('ui-line') : 0;
  const lines = countLines(slide, tools.sizes, tools.ruler);
  const area = { ...hole.area, y: 88 + label + lines * line + gap };
  const words = byline ? [fillHole(hole, [{ runs: [{ text: byline.text }] }], tools, area)] : [];
  const { strands } = deck.settings;
  if (!strands || !slide.strands) return { shapes: words, clicks: [] };
  const drawing = s(
    'svg',
    writeStrands(strands, courseOfCover(slide.strands, strands.length), cover.start),
  );
  const drawn = drawSvg(drawing, { x: 0, y: cover.height }, tools, { isNight: true });
  return { shapes: [...words, group({ name: 'الخيطان' }, drawn).shape], clicks: [] };
};
