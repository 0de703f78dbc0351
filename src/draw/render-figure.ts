import type { MermaidFence } from '../read/fence.ts';
import { error, type Message } from '../read/message.ts';
import type { Figure } from './figure.ts';
import { type DrawOptions, drawFigures } from './figures.ts';
import { reportFault } from './illustration.ts';
import { checkLegibility } from './label-check.ts';

/** What a figure needs beside its source: the settings for drawing, and how the page names it. */
export interface FigureOptions extends DrawOptions {
  /** Begins each id in the SVG, so that two figures can stand in one page. */
  id?: string;
  title?: string;
  description?: string;
  /** The file of the source, for messages. */
  path?: string;
}

/** A figure for a right-to-left page, and what is wrong with it. */
export interface RenderedFigure {
  /** The markup of its `svg` element, without styles; its letters are set in the family Plex. */
  svg?: string;
  /** The figure itself: its natural size in px, its kind, its labels. */
  figure?: Figure;
  title?: string;
  description?: string;
  messages: Message[];
}

/**
 * Returns a Mermaid source as a figure from right to left, drawn without a browser. What Mermaid refuses
 * is an error at its line; faint labels and labels over something else are warnings.
 */
export async function renderFigure(
  source: string,
  { id = 'figure', title, description, path = 'figure.mmd', ...drawOptions }: FigureOptions,
): Promise<RenderedFigure> {
  const named = { ...(title && { title }), ...(description && { description }) };
  const [drawn] = await drawFigures([{ id, source, ...named }], drawOptions);
  const place = { path, line: 1, column: 1 };
  if (!drawn) return { messages: [error('figure-undrawn', place, 'the figure was not drawn')] };
  const fence: MermaidFence = { language: 'mermaid', text: source, place, indents: [] };
  if ('fault' in drawn) return { messages: [reportFault(drawn.fault, fence)] };
  const { figure } = drawn;
  return { svg: figure.svg, figure, ...named, messages: checkLegibility(figure, fence) };
}
