import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { pageSize } from '../../src/draw/browser-globals.ts';
import { bendGaps, close, nodeGap } from '../../src/draw/elk.ts';
import { rowHeight, state } from '../../src/draw/mermaid-config.ts';
import { padStates, spreadRows } from '../../src/draw/postprocess/label-rows.ts';
import { pairings } from '../../src/theme/pairing.ts';
import { findFonts } from '../draw/figure-drawing.ts';

/** Returns a page with Mermaid's own bundle, the deck's fonts, and the same three changes that the build makes. */
export async function openDrawingPage(browser: Browser): Promise<Page> {
  const opened = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const faces = [...findFonts()].map(([weight, path]) => {
    const data = readFileSync(path).toString('base64');
    return `@font-face{font-family:${pairings.plex.ours.family};font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
  });
  await opened.setContent(
    `<!doctype html><html lang="ar"><style>${faces.join('')}body{font:16px ${pairings.plex.ours.family};margin:0;width:${pageSize.width}px}</style><body>`,
  );
  await opened.evaluate(async (family) => {
    const weights = [400, 500, 600, 700].map((weight) => `${weight} 20px ${family}`);
    await Promise.all(weights.map((font) => document.fonts.load(font, 'أ')));
  }, pairings.plex.ours.family);
  await opened.addScriptTag({ content: readBundle() });
  await opened.evaluate(`(${spreadRows})(SVGElement.prototype, ${rowHeight})`);
  await opened.evaluate(`(${padStates})(SVGGraphicsElement.prototype, ${state})`);
  return opened;
}

/** Gives the bends of lines the room that a kind's heads need, as the build does. */
export async function spaceBends(page: Page, kind: string): Promise<void> {
  await page.evaluate(`globalThis.bend = ${bendGaps[kind] ?? bendGaps[`${kind}Diagram`] ?? 0}`);
}

/** Returns Mermaid's bundle with our room in the places where it keeps its own. */
function readBundle(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('mermaid'));
  const bundle = readFileSync(join(folder, 'mermaid.min.js'), 'utf8');
  const bend = '...(globalThis.bend&&{"elk.layered.spacing.edgeNodeBetweenLayers":bend})';
  const gap = replaceOnce(bundle, /(?<="spacing\.baseValue":)40/g, `${nodeGap},${bend}`);
  const side = /(?<="elk\.spacing\.portsSurrounding":)\w+(?=\},children:\[\])/g;
  return replaceOnce(gap, side, JSON.stringify(close));
}

function replaceOnce(text: string, old: RegExp, by: string): string {
  expect(text.match(old)).toHaveLength(1);
  return text.replace(old, by);
}
