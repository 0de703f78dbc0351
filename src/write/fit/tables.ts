import type { DrawnSlide } from '../../draw/illustration.ts';
import type { Pairing } from '../../theme/pairing.ts';
import type { Measures } from './measures.ts';
import { heightOfBody } from './place.ts';
import { setTable, type Tables } from './table.ts';
import { openTypeRuler } from './type.ts';

/** Returns how each table of slides is set: its letters are as large as its slide has room. */
export async function setTables(
  slides: DrawnSlide[],
  { tokens, cache }: Measures,
  pairing?: Pairing,
): Promise<Tables> {
  if (!slides.some(({ table }) => table)) return new Map();
  const sizes = (name: string) => Number.parseFloat(tokens.get(name) ?? '0');
  const ruler = await openTypeRuler(cache, pairing);
  const scale = { sizes, ruler };
  const tables = new Map(
    slides.flatMap((slide) => {
      const { table } = slide;
      return table ? [[table, setTable(table, heightOfBody(slide, scale), scale)] as const] : [];
    }),
  );
  await ruler.keep();
  return tables;
}
