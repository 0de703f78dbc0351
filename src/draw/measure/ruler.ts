import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { keepText, recallText } from '../store.ts';
import { type Measure, openFonts } from './shape.ts';

/** Tells how wide words are. */
export interface Ruler {
  /** Returns the width of words in a font, em. */
  widthOf(words: string, font: string): number;
  /** Keeps what was measured, for the next time. */
  keep(): Promise<void>;
}

/** Widths by words, by the place of their font among those that a ruler was opened with. */
type Widths = Record<string, number>[];

/**
 * Returns a ruler for fonts (paths of TTF files). What was measured before comes from the folder that
 * keeps it; a font is opened for words that are new, for that takes longer than all else.
 */
export async function openRuler(fonts: string[], cache: string): Promise<Ruler> {
  const name = `${hashFonts(fonts)}.widths.json`;
  const kept = await recallText(cache, name);
  const widths = readWidths(kept, fonts.length);
  const measures = new Map<string, Measure>();
  let isNew = false;
  const measure = (words: string, font: string) => {
    const known = measures.get(font) ?? openFonts(new Map([[400, font]]));
    measures.set(font, known);
    isNew = true;
    return Math.round(known.set(words, 1, 400).width * 1e4) / 1e4;
  };
  return {
    widthOf(words, font) {
      const table = widths[fonts.indexOf(font)] ?? {};
      if (!Object.hasOwn(table, words)) table[words] = measure(words, font);
      return table[words] ?? 0;
    },
    async keep() {
      if (isNew) await keepText(cache, name, JSON.stringify(widths));
      isNew = false;
    },
  };
}

/** A font begins with a checksum of each of its tables (OpenType): they tell it from any other. */
function hashFonts(fonts: string[]): string {
  const hash = createHash('sha256');
  for (const font of fonts) hash.update(readStart(font));
  return hash.digest('hex');
}

function readStart(font: string): Uint8Array {
  const start = new Uint8Array(1024);
  const file = openSync(font, 'r');
  readSync(file, start);
  closeSync(file);
  return start;
}

/** A file that is missing or damaged counts as none. */
function readWidths(text: string | undefined, count: number): Widths {
  const empty = Array.from({ length: count }, () => ({}));
  try {
    const found: unknown = JSON.parse(text ?? '');
    const isWhole = Array.isArray(found) && found.length === count;
    return isWhole ? (found as Widths) : empty;
  } catch {
    return empty;
  }
}
