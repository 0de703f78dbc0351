import { type Reference, referencesOn } from '../../link/references.ts';
import { nameSpeaker } from '../closing-slide.ts';
import { chooseCoded, listContacts } from '../contact.ts';
import { areMany } from '../references-slide.ts';
import type { Surroundings } from './around.ts';
import { heightOfLines } from './block.ts';
import type { Fill } from './fill.ts';
import { canvas, type Scale } from './frame.ts';
import { type Measured, places } from './place.ts';
import { authorType, captionType } from './type.ts';

/** Returns the lines under the thanks, and the QR code beside them, as what may be too high. */
export function fillClosing(
  { essay, settings }: Surroundings,
  { sizes, ruler }: Scale,
  body: number,
): Fill {
  const { over, gap, size, rows, name, between, code, caption } = places.closing;
  const coded = chooseCoded(settings);
  const wide = canvas - 2 * sizes('side');
  const width = coded ? wide - code - between : wide;
  const set = (px: number) => ({ type: captionType(px), line: px * sizes('ui-line') });
  const speakers = nameSpeaker(essay);
  const contacts = listContacts(settings);
  const heights = [
    ...speakers.map((line) => heightOfLines([line], set(size), width, ruler)),
    ...contacts.map(({ text }) => heightOfLines([text], set(size), width - name, ruler) + rows),
  ];
  const words =
    heights.reduce((sum, one) => sum + one, 0) +
    (speakers.length > 0 && contacts.length > 0 ? gap : 0);
  const height = Math.max(words, coded ? code + caption : 0);
  const what = 'the lines under the headline';
  return { what, height, room: body - over, line: set(size).line };
}

/** Returns the references of a slide as what may be too high: in two columns, the higher one. */
export function fillReferences(
  slide: Measured,
  around: Surroundings,
  scale: Scale,
  body: number,
): Fill {
  const columns = cutReferences(slide, around, scale, body);
  const { size, many, line, over } = places.references;
  const height = Math.max(...columns.map((one) => one.height));
  const px = areMany(referencesOn(slide, around)) ? many : size;
  const way = 'add a slide of this kind, and they share the references';
  return { what: 'the references', height, room: body - over, line: px * line, way };
}

/** A column of references, and its height, px. */
interface Column {
  references: Reference[];
  height: number;
}

/** Returns the references of a slide by columns: few in one, many in two, the first of them as full as it can be. */
export function cutReferences(
  slide: Measured,
  around: Surroundings,
  { sizes, ruler }: Scale,
  body: number,
): Column[] {
  const { size, many, line, order, between, rows, under, over } = places.references;
  const references = referencesOn(slide, around);
  const isMany = areMany(references);
  const px = isMany ? many : size;
  const wide = canvas - 2 * sizes('side');
  const column = isMany ? (wide - between) / 2 : wide;
  const setting = { type: authorType(px), line: px * line };
  const columns: Column[] = [{ references: [], height: 0 }];
  for (const reference of references) {
    const { text, number, under: heading } = reference;
    const width = column - (number === undefined ? 0 : order);
    const own =
      heightOfLines([text], setting, width, ruler) + rows + (heading ? setting.line + under : 0);
    const last = columns.at(-1);
    const isNext = isMany && columns.length === 1 && (last?.height ?? 0) + own > body - over;
    if (!last || isNext) columns.push({ references: [reference], height: own });
    else {
      last.references.push(reference);
      last.height += own;
    }
  }
  return columns;
}
