import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as hb from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { cutToLines } from '../../src/write/cut.ts';

const path = '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf';
const amiri = readFileSync(createRequire(import.meta.url).resolve(path));

/** Where the pen goes for each glyph, and its ink: the same for the same picture. */
function draw(bytes: Uint8Array, text: string): unknown[] {
  const font = new hb.Font(new hb.Face(new hb.Blob(bytes)));
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  const glyphs = buffer.getGlyphInfos();
  return buffer.getGlyphPositions().map(({ xAdvance, xOffset, yOffset }, index) => {
    const ink = font.glyphExtents(glyphs[index]?.codepoint ?? 0);
    return [xAdvance, xOffset, yOffset, ink?.xBearing, ink?.yBearing, ink?.width, ink?.height];
  });
}

describe('a font cut to some lines', () => {
  const lines = ['أذربيجان وروسيا:', 'هل انتهت فترة التوازن؟', '«لمحات الله لا لأ لإ تصرّف حليفاً»'];

  it('sets these lines, and each of their words, as the whole font does', async () => {
    const cut = await cutToLines(amiri, lines);
    for (const text of lines.flatMap((line) => [line, ...line.split(' ')]))
      expect(draw(cut, text)).toEqual(draw(amiri, text));
  });

  it('is a small part of it', async () => {
    expect((await cutToLines(amiri, lines)).length).toBeLessThan(amiri.length / 10);
  });

  it('is the same for the same lines', async () => {
    expect(await cutToLines(amiri, lines)).toEqual(await cutToLines(amiri, lines));
  });
});
