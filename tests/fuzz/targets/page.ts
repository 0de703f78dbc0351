import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { search } from '../../../src/client/search-fold.ts';
import { PictureFault } from '../../../src/draw/picture/picture-fault.ts';
import { cleanSvg } from '../../../src/draw/picture/svg-picture.ts';
import { renderFigure } from '../../../src/draw/render-figure.ts';
import { openPool } from '../../../src/draw/worker-pool.ts';
import { readCustomProperties } from '../../../src/read/custom-properties.ts';
import { cutAtSides } from '../../../src/text/stretch.ts';
import { figureFonts, figureSpares } from '../../../src/write/fonts.ts';
import { root } from '../../folder.ts';
import { readFrozen } from '../../frozen-deck.ts';
import { anyText, checkMessages, harmedTexts } from '../../hostile/arbitrary.ts';
import { demand, type Target, target } from '../target.ts';

/** Hits are words of the text, in order. */
function holdSearch({ query, text }: { query: string; text: string }): void {
  let last = 0;
  for (const { start, end } of search(query, text)) {
    demand(start >= last && end > start && end <= text.length, 'hits are in the text, in order');
    last = start;
  }
}

function holdRuns(text: string): void {
  const parts = cutAtSides(text).map(({ start, end }) => text.slice(start, end));
  demand(parts.join('') === text, 'parts are the text');
}

/** Nothing runs, loads or leads away. */
function checkSvg(svg: string): void {
  const leads = /<(?:script|iframe|object|foreignobject|animate|set)\b|\son\w+\s*=|javascript:/i;
  // Words between tags only stand there, whatever they say.
  const tags = svg.replace(/>[^<]*/g, '>');
  demand(!leads.test(tags), 'a drawing that only draws');
  const [address] = /[\s:](?:href|src)\s*=\s*["'](?!#|data:image\/)[^"']*/i.exec(svg) ?? [];
  demand(!address, `no address: ${address}`);
}

function holdPicture(text: string): void {
  try {
    checkSvg(cleanSvg(new TextEncoder().encode(text)).text);
  } catch (cause) {
    if (!(cause instanceof PictureFault)) throw cause;
  }
}

const picture = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
<style>.a{fill:url(#g)}</style>
<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>
<script>alert(1)</script>
<a href="http://example.org"><path class="a" d="M0 0h9" onclick="x()"/></a>
<use href="#g"/>
<image href="http://example.org/a.png" width="9" height="9"/>
<foreignObject><p>x</p></foreignObject>
<text x="1">أ</text>
</svg>`;

const figures = join(root, 'docs/figures');
const sources = readdirSync(figures)
  .filter((name) => name.endsWith('.mmd'))
  .map((name) => readFileSync(join(figures, name), 'utf8'));

/** The threads that draw are started with the first drawing. */
function openRenderer() {
  const tokens = readCustomProperties(readFileSync(join(root, 'styles/tokens.css'), 'utf8'));
  const cache = mkdtempSync(join(tmpdir(), 'minbar-fuzz-'));
  const options = { fonts: figureFonts(), spares: figureSpares(), tokens, cache };
  return { ...options, pool: openPool(options) };
}
let renderer: ReturnType<typeof openRenderer> | undefined;

async function holdDrawing(text: string): Promise<void> {
  renderer ??= openRenderer();
  const path = 'figure.mmd';
  const { svg, messages } = await renderFigure(text, { ...renderer, path });
  checkMessages(messages, [{ path, text }]);
  demand(svg !== undefined || messages.length > 0, 'a figure or a message');
  if (svg) checkSvg(svg);
}

/** What is drawn, searched and shown. */
export const pageTargets: Target[] = [
  target('search', fc.record({ query: anyText, text: anyText }), holdSearch),
  target('search-essay', anyText, (query) => holdSearch({ query, text: readFrozen('essay.txt') })),
  target('runs', anyText, holdRuns),
  target('svg', fc.oneof(harmedTexts([picture]), anyText), holdPicture),
  target('mermaid', fc.oneof(harmedTexts(sources), anyText), holdDrawing),
];
