import { keepText, recallText } from '../../cache/text-cache.ts';
import { hashFonts } from './fingerprint.ts';
import { type Measure, openFonts } from './shape.ts';

/** Measures the width of words. */
export interface Ruler {
  /** Returns the width of words in a font, em. */
  widthOf(words: string, font: string): number;
  /** Stores the measured widths for the next build. */
  keep(): Promise<void>;
}

/** Widths by words, one table per font, in the order of the fonts. */
type Widths = Record<string, number>[];

/**
 * Returns a ruler for fonts (paths of TTF files). Earlier widths come from the cache folder; a font is
 * opened only for new words, because opening takes the most time. Letters that a font lacks are
 * measured in its spare fonts.
 */
export async function openRuler(
  fonts: string[],
  cache: string,
  spares: Map<string, string[]> = new Map(),
): Promise<Ruler> {
  const name = `${hashFonts([...fonts, ...[...spares.values()].flat()])}.widths.json`;
  const kept = await recallText(cache, name);
  const widths = readWidths(kept, fonts.length);
  const measures = new Map<string, Measure>();
  let isNew = false;
  const measure = (words: string, font: string) => {
    const known =
      measures.get(font) ??
      openFonts(new Map([[400, font]]), new Map([[400, spares.get(font) ?? []]]));
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

/** A missing or damaged file counts as empty. */
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
