import { type Reference, referencesOn } from '../../link/references.ts';
import { nameSpeaker } from '../closing-slide.ts';
import { chooseCoded, listContacts } from '../contact.ts';
import { cutIntoColumns } from '../reference-columns.ts';
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
  const columns = cutIntoColumns(referencesOn(slide, around));
  const { size, many, line, over } = places.references;
  const isMany = columns.length > 1;
  const height = Math.max(...columns.map((one) => heightOfColumn(one, isMany, scale)));
  const way = 'add a slide of this kind, and they share the references';
  const px = isMany ? many : size;
  return { what: 'the references', height, room: body - over, line: px * line, way };
}

function heightOfColumn(column: Reference[], isMany: boolean, { sizes, ruler }: Scale): number {
  const { size, many, line, order, between, rows, under } = places.references;
  const px = isMany ? many : size;
  const wide = canvas - 2 * sizes('side');
  const width = isMany ? (wide - between) / 2 : wide;
  const setting = { type: authorType(px), line: px * line };
  return column.reduce((sum, { text, number, under: heading }) => {
    const room = width - (number === undefined ? 0 : order);
    const words = heightOfLines([text], setting, room, ruler) + rows;
    return sum + words + (heading ? setting.line + under : 0);
  }, 0);
}
