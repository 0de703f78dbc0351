import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect } from 'vitest';
import type { DrawingFault, Drawn, Figure } from '../../src/draw/figure.ts';
import { type DrawOptions, drawFigures } from '../../src/draw/figures.ts';

const root = join(import.meta.dirname, '../..');
const folders = { 400: '400Regular', 500: '500Medium', 600: '600SemiBold', 700: '700Bold' };

/** Returns the paths of the deck's own fonts by weight. */
export function findFonts(): Map<number, string> {
  const family = join(root, 'node_modules/@expo-google-fonts/ibm-plex-sans-arabic');
  return new Map(
    Object.entries(folders).map(([weight, folder]) => [
      Number(weight),
      join(family, folder, `IBMPlexSansArabic_${folder}.ttf`),
    ]),
  );
}

/** Returns the deck's own tokens by name. */
export function readCustomProperties(): Map<string, string> {
  const css = readFileSync(join(root, 'styles/tokens.css'), 'utf8');
  const found = [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)];
  return new Map(found.map(([, name = '', value = '']) => [name, value]));
}

/** Returns a studio whose cache is empty. */
export function emptyDrawOptions(): DrawOptions {
  const cache = mkdtempSync(join(tmpdir(), 'minbar-draw-'));
  return { fonts: findFonts(), tokens: readCustomProperties(), cache };
}

/** Draws one source each under its name; the names become ids. */
export async function drawAll<Name extends string>(
  sources: Record<Name, string>,
  drawOptions = emptyDrawOptions(),
): Promise<Record<Name, Drawn>> {
  const names = Object.keys(sources) as Name[];
  const drawings = names.map((id) => ({ id, source: sources[id] }));
  const drawn = await drawFigures(drawings, drawOptions);
  return Object.fromEntries(names.map((name, i) => [name, drawn[i]])) as Record<Name, Drawn>;
}

/** Returns the figure that was drawn; fails the test where there is a fault instead. */
export function figureOf(drawn: Drawn | undefined): Figure {
  if (!drawn || !('figure' in drawn)) throw new Error(JSON.stringify(drawn));
  return drawn.figure;
}

/** Returns the fault; fails the test where there is a figure instead. */
export function faultOf(drawn: Drawn | undefined): DrawingFault {
  if (!drawn || !('fault' in drawn)) throw new Error('a figure was drawn');
  return drawn.fault;
}

/** Returns a figure's `svg` element, in a document of its own. */
export function open(figure: Figure): SVGSVGElement {
  const svg = new JSDOM(figure.svg).window.document.querySelector('svg');
  expect(svg).not.toBeNull();
  return svg as SVGSVGElement;
}

/** Returns the only element that a selector finds. */
export function only(within: Element, selector: string): Element {
  const found = [...within.querySelectorAll(selector)];
  expect(found, selector).toHaveLength(1);
  return found[0] as Element;
}

/** Returns what says these words: a text, or the group of a text's rows. */
export function textSaying(within: Element, words: string): Element {
  const texts = [...within.querySelectorAll('[data-rows], text')];
  const found = texts.find((text) => text.textContent.replace(/\s+/g, ' ').includes(words));
  if (!found) throw new Error(`no text says ${words}`);
  return found;
}
