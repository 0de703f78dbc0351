import type { Figure } from '../../draw/figure.ts';
import type { DrawnSlide } from '../../draw/illustration.ts';
import { growth, parseFigure } from '../../write/page-figure.ts';
import type { Area } from '../area.ts';
import { tellDrawing } from '../drawing.ts';
import { group } from '../shape.ts';
import type { SlideContent, SlideContext } from '../slide-context.ts';
import { drawSvg, spreadIn } from '../svg-shapes.ts';

/** Returns a Mermaid drawing in the middle of an area, as one group that is told in words. */
export function drawFigure(figure: Figure, area: Area, { tools }: SlideContext): SlideContent {
  const svg = parseFigure(figure);
  const drawn = drawSvg(svg, spreadIn(figure, area, growth), tools);
  if (drawn.length === 0) return { shapes: [], clicks: [] };
  const alt = tellDrawing(svg);
  return { shapes: [group({ name: 'الرسم', alt }, drawn).shape], clicks: [] };
}

/** Returns a slide's Mermaid drawings. */
export function figuresOf({ illustrations }: DrawnSlide): Figure[] {
  return illustrations.flatMap(({ figures }) => figures);
}
