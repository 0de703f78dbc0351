import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as hb from 'harfbuzzjs';
import type { Tables } from '../../../src/print/text/truetype.ts';
import { readTables } from '../../../src/print/text/truetype.ts';

const resolve = createRequire(import.meta.url).resolve;

/** The deck's naskh: its dots are glyphs of their own. */
export const naskh = readFileSync(
  resolve('@expo-google-fonts/noto-naskh-arabic/500Medium/NotoNaskhArabic_500Medium.ttf'),
);

/** Returns the tables of a font that is one. */
export function tablesOf(font: Uint8Array): Tables {
  const tables = readTables(font);
  if (!tables) throw new Error('this is no font');
  return tables;
}

/** Returns a font as HarfBuzz reads it. */
export function openFace(font: Uint8Array): hb.Font {
  return new hb.Font(new hb.Face(new hb.Blob(font)));
}

/** Returns the glyphs of a text from left to right, with their advances and offsets. */
export function shape(font: Uint8Array, text: string) {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.setDirection(hb.Direction.RTL);
  buffer.setScript('Arab');
  hb.shape(openFace(font), buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, i) => {
    const place = positions[i];
    return {
      glyph: codepoint,
      cluster,
      advance: place?.xAdvance ?? 0,
      dx: place?.xOffset ?? 0,
      dy: place?.yOffset ?? 0,
    };
  });
}
