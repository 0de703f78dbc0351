import { s } from 'hastscript';
import type { Essay } from '../../read/essay.ts';
import { writeCredits } from '../../write/credit-lines.ts';
import { countLines } from '../../write/fit/headline-fit.ts';
import { writeStrands } from '../../write/strands.ts';
import { describeStrands } from '../../write/strands-description.ts';
import { courseOfCover, cover } from '../../write/title-slide.ts';
import { fillHole, findHole } from '../filled-hole.ts';
import { labelOf } from '../head.ts';
import { group } from '../shape.ts';
import type { ContentWriter } from '../slide-context.ts';
import { drawSvg } from '../svg-shapes.ts';
import type { Paragraph } from '../text.ts';

/** Under the title of the title slide, and between two lines under it, px (styles/kinds.css). */
const gaps = { title: 20, line: 4 };

/** Returns whose the essay is and where it appeared, and the strands under them. */
export const writeTitleContent: ContentWriter = (slide, context) => {
  const { deck, layout, tools } = context;
  const hole = findHole(layout, { type: 'subTitle', idx: 1 });
  const line = tools.sizes('cover') * tools.sizes('cover-line');
  const label = labelOf(slide, context) ? tools.sizes('label') * tools.sizes('ui-line') : 0;
  const lines = countLines(slide, tools.sizes, tools.ruler);
  const paragraphs = listCredits(deck.essay);
  const h = paragraphs.length * (hole.style.pitch + gaps.line) - gaps.line;
  const area = { ...hole.area, y: 88 + label + lines * line + gaps.title, h };
  const words = paragraphs.length > 0 ? [fillHole(hole, paragraphs, tools, area)] : [];
  const { strands } = deck.settings;
  if (!strands || !slide.strands) return { shapes: words, clicks: [] };
  const drawing = s(
    'svg',
    writeStrands(strands, courseOfCover(slide.strands, strands.length), cover.start),
  );
  const alt = describeStrands(strands, slide.strands);
  const drawn = drawSvg(drawing, { x: 0, y: cover.height }, tools, { isNight: true });
  return { shapes: [...words, group({ name: 'الخيطان', alt }, drawn).shape], clicks: [] };
};

function listCredits(essay: Essay): Paragraph[] {
  const { by, from } = writeCredits(essay);
  const lines = [by, essay.byline?.text, from].filter((text) => text !== undefined);
  return lines.map((text, index) => ({ runs: [{ text }], before: index > 0 ? gaps.line : 0 }));
}
