import type { Figure } from '../draw/figure.ts';
import { embedFigureFonts } from './fonts.ts';

/**
 * Returns a figure as an SVG file that is alone: with the namespace that a file needs, its fonts
 * subset to its letters, and the colour under it.
 */
export async function writeFigureFile(
  figure: Figure,
  paper: string,
  cache: string,
): Promise<string> {
  const words = figure.svg.replace(/<[^>]*>/g, '');
  const rules = await embedFigureFonts(words, cache);
  const open = figure.svg.indexOf('>') + 1;
  const tag = figure.svg.slice(0, open).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  const ground = `<style>svg{background:${paper}}${rules}</style>`;
  return `${tag}${ground}${figure.svg.slice(open)}\n`;
}
