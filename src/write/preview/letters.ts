import { readFileSync } from 'node:fs';
import * as hb from 'harfbuzzjs';
import { cutAtSides } from '../../text/stretch.ts';
import type { Outline } from './raster.ts';

/** Sets lines of text from right to left, as outlines; lengths in px. */
export interface Setter {
  /** Returns true if the font has a glyph for each letter. */
  has(text: string): boolean;
  widthOf(line: string, size: number): number;
  /** Returns the outlines of a line that begins at x, at the right, on a baseline. */
  outline(line: string, size: number, x: number, baseline: number): Outline[];
}

/** Pieces into which a curve is divided. */
const pieces = 6;

/** Opens a font file (TTF) to set lines with; throws if it cannot be read. */
export function openSetter(path: string): Setter {
  const face = new hb.Face(new hb.Blob(new Uint8Array(readFileSync(path))));
  const font = new hb.Font(face);
  const shapeRuns = (line: string) =>
    cutAtSides(line)
      .flatMap(({ start, end, fromLeft }) => cutAtNumbers(line.slice(start, end), fromLeft))
      .map(({ text, fromLeft }) => shapeRun(font, text, fromLeft));
  const widthOf = (line: string, size: number) =>
    (shapeRuns(line).reduce((sum, run) => sum + run.width, 0) * size) / face.upem;
  return {
    has: (text) => shapeRuns(text).every(({ glyphs }) => glyphs.every(({ glyph }) => glyph > 0)),
    widthOf,
    outline(line, size, x, baseline) {
      const scale = size / face.upem;
      let right = x;
      return shapeRuns(line).flatMap(({ glyphs, width }) => {
        right -= width * scale;
        const left = right;
        return glyphs.flatMap(({ glyph, at, rise }) =>
          outlineGlyph(font, glyph).map((outline) =>
            outline.map(([gx, gy]): [number, number] => [
              left + (at + gx) * scale,
              baseline - (rise + gy) * scale,
            ]),
          ),
        );
      });
    },
  };
}

/** A number among Arabic words runs from left to right, too (UAX 9, W2): HarfBuzz is told one direction for a run. */
function cutAtNumbers(text: string, fromLeft: boolean): { text: string; fromLeft: boolean }[] {
  if (fromLeft) return [{ text, fromLeft }];
  return text
    .split(/(\p{Nd}+)/u)
    .map((part, index) => ({ text: part, fromLeft: index % 2 === 1 }))
    .filter((run) => run.text !== '');
}

/** A run of one direction: its glyphs from left to right, font units. */
interface Run {
  glyphs: { glyph: number; at: number; rise: number }[];
  width: number;
}

function shapeRun(font: hb.Font, text: string, fromLeft: boolean): Run {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(fromLeft ? hb.Direction.LTR : hb.Direction.RTL);
  hb.shape(font, buffer);
  const places = buffer.getGlyphPositions();
  let width = 0;
  const glyphs = buffer.getGlyphInfos().map(({ codepoint }, index) => {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = places[index] ?? {};
    const at = width + xOffset;
    width += xAdvance;
    return { glyph: codepoint, at, rise: yOffset };
  });
  return { glyphs, width };
}

/** Returns the closed outlines of a glyph, curves as short lines, font units upwards. */
function outlineGlyph(font: hb.Font, glyph: number): Outline[] {
  const outlines: Outline[] = [];
  for (const { type, values } of font.glyphToJson(glyph)) {
    if (type === 'M') outlines.push([]);
    const outline = outlines.at(-1);
    const last = outline?.at(-1);
    if (type === 'Z' || !outline) continue;
    const points = pairsOf(values);
    if (last && points.length > 1) outline.push(...divide([last, ...points]));
    else outline.push(...points);
  }
  return outlines;
}

function pairsOf(values: number[]): Outline {
  return Array.from({ length: values.length / 2 }, (_, index) => [
    values[2 * index] ?? 0,
    values[2 * index + 1] ?? 0,
  ]);
}

/** Points of a Bézier curve of any degree, without its first (de Casteljau). */
function divide(controls: Outline): Outline {
  return Array.from({ length: pieces }, (_, index) => {
    const t = (index + 1) / pieces;
    let level = controls;
    while (level.length > 1)
      level = level.slice(1).map(([x, y], place): [number, number] => {
        const [fromX, fromY] = level[place] ?? [x, y];
        return [fromX + (x - fromX) * t, fromY + (y - fromY) * t];
      });
    return level[0] ?? [0, 0];
  });
}
