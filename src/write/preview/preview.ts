import { createHash } from 'node:crypto';
import { keepText, recallText } from '../../cache/text-cache.ts';
import type { Deck } from '../../link/deck.ts';
import { withoutControls } from '../../read/direction.ts';
import { pairingOf } from '../../theme/pairing.ts';
import { listFontPaths } from '../fonts.ts';
import { type Course, sideOf, strandAt } from '../strands.ts';
import { openSetter, type Setter } from './letters.ts';
import { writePng } from './png.ts';
import { fillOutlines, type Outline } from './raster.ts';

/** The size of the picture, px: 1.91 to 1, as previews of links show it. */
const size = { width: 600, height: 315 };
const side = 36;
/** Few shades of an edge make a small file. */
const levels = 6;
/** The title: its largest letters, how far they may shrink, the height of a line, and of all lines, px. */
const title = { most: 50, least: 24, line: 1.45, top: 30, room: 160 };
const strand = { width: 4, step: 10 };
const course: Omit<Course, 'run'> = { from: 610, turn: 380, to: -10, middle: 252, apart: 48 };

/** Returns the picture for previews of links as base64; one of the same words comes from the cache. */
export async function makePreview(
  deck: Deck,
  tokens: ReadonlyMap<string, string>,
  cache: string,
): Promise<string> {
  const { essay, settings } = deck;
  const key = JSON.stringify([
    essay.title.text,
    settings.strands,
    settings.theme?.type,
    [...tokens],
    version,
  ]);
  const name = `${createHash('sha256').update(key).digest('hex')}.preview.txt`;
  const known = await recallText(cache, name);
  if (known !== undefined) return known;
  const drawn = Buffer.from(drawPreview(deck, tokens)).toString('base64');
  await keepText(cache, name, drawn);
  return drawn;
}

/** Counts up when the drawing changes, so that older pictures in the cache are not used. */
const version = 1;

/**
 * Returns the picture for previews of links, as PNG: the essay's title over the strands, on the night
 * ground of the title slide. It is drawn from the fonts themselves, without a browser.
 */
function drawPreview(deck: Deck, tokens: ReadonlyMap<string, string>): Uint8Array {
  const words = withoutControls(deck.essay.title.text);
  const [, , bold = '', , large = ''] = listFontPaths(pairingOf(deck.settings));
  const display = openSetter(large);
  const setter = display.has(words) ? display : openSetter(bold);
  const pixels = new Uint8Array(size.width * size.height * 3);
  for (let at = 0; at < pixels.length; at += 3) pixels.set(readColour(tokens, 'night'), at);
  const paint = (outlines: Outline[], colour: string) => {
    const [ink, covered] = [
      readColour(tokens, colour),
      fillOutlines(outlines, size.width, size.height),
    ];
    covered.forEach((share, index) => {
      for (const [part, value] of ink.entries()) {
        const under = pixels[3 * index + part] ?? 0;
        const level = Math.round(Math.min(1, share) * levels) / levels;
        pixels[3 * index + part] = Math.round(under + (value - under) * level);
      }
    });
  };
  paint(outlineTitle(words, setter), 'night-text');
  const strands = deck.settings.strands ?? [];
  strands.forEach(({ colour }, index) => {
    paint([outlineStrand(sideOf(index, strands.length))], `${colour}-night`);
  });
  return writePng({ ...size, pixels });
}

/** The title in lines, as large as it has room. */
function outlineTitle(words: string, setter: Setter): Outline[] {
  const { most, least, line, top, room } = title;
  let letters = most;
  let lines = breakLines(words, letters, setter);
  while (letters > least && lines.length * letters * line > room) {
    letters -= 2;
    lines = breakLines(words, letters, setter);
  }
  return lines.flatMap((text, index) =>
    setter.outline(text, letters, size.width - side, top + letters * (line * index + 1)),
  );
}

/** Lines of about one length: as few as have room, and no wider than they have to be. */
function breakLines(words: string, letters: number, setter: Setter): string[] {
  let lines = fillLines(words, letters, setter, size.width - 2 * side);
  for (let width = size.width - 2 * side; width > 0; width -= 10) {
    const narrower = fillLines(words, letters, setter, width);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

function fillLines(words: string, letters: number, setter: Setter, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    const hasRoom = setter.widthOf(longer, letters) <= width;
    if (last !== undefined && hasRoom) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function outlineStrand(part: number): Outline {
  const { from, to } = course;
  const count = Math.ceil((from - to) / strand.step);
  const places = Array.from({ length: count + 1 }, (_, index) => from - index * strand.step);
  const edge = (shift: number) =>
    places.map((x): [number, number] => [
      x,
      strandAt({ ...course, run: 'parting' }, part, x) + shift,
    ]);
  return [...edge(-strand.width / 2), ...edge(strand.width / 2).reverse()];
}

function readColour(tokens: ReadonlyMap<string, string>, name: string): number[] {
  const digits = /^#([0-9a-f]{6})$/.exec(tokens.get(name) ?? '')?.[1] ?? '000000';
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}
