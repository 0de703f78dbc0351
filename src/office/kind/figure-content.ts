import type { Figure } from '../../draw/figure.ts';
import type { DrawnSlide } from '../../draw/illustration.ts';
import { growth, parseFigure } from '../../write/page-figure.ts';
import type { Area } from '../area.ts';
import { tellDrawing } from '../drawing-tree.ts';
import { drawPicture, isShaped } from '../picture.ts';
import { group } from '../shape.ts';
import type { SlideContent, SlideContext } from '../slide-context.ts';
import { drawSvg, spreadIn } from '../svg-shapes.ts';

/**
 * Returns a Mermaid drawing in the middle of an area, as one group that is told in words; a drawing of a
 * kind that is not made of shapes is a picture.
 */
export function drawFigure(figure: Figure, area: Area, { tools }: SlideContext): SlideContent {
  const svg = parseFigure(figure);
  const spread = spreadIn(figure, area, growth);
  const name = { name: 'الرسم', alt: tellDrawing(svg) };
  if (!isShaped(figure)) {
    const { x, y, scale } = spread;
    const place = { x, y, w: figure.width * scale, h: figure.height * scale };
    const picture = drawPicture(figure, name, place, tools.palette);
    return { shapes: [picture.shape], clicks: [], pictures: [picture] };
  }
  const drawn = drawSvg(svg, spread, tools);
  return { shapes: drawn.length > 0 ? [group(name, drawn).shape] : [], clicks: [] };
}

/** Returns a slide's Mermaid drawings. */
export function figuresOf({ illustrations }: DrawnSlide): Figure[] {
  return illustrations.flatMap(({ figures }) => figures);
}
