import { slideSize } from '../../contract/slide-size.ts';
import { nameSpeaker } from '../../write/closing-slide.ts';
import { chooseCoded, listContacts } from '../../write/contact.ts';
import { places } from '../../write/fit/place.ts';
import { writeCode } from '../../write/qr-code.ts';
import { writeLabel } from '../body.ts';
import { faces } from '../face.ts';
import { fillHole, findHole } from '../filled-hole.ts';
import { holeNumbers, wideArea } from '../hole.ts';
import { readAttribute } from '../ink.ts';
import { readPath } from '../path.ts';
import { box, freeform } from '../shape.ts';
import { type ContentWriter, type SlideContext, topOfBody } from '../slide-context.ts';
import type { Paragraph } from '../text.ts';

/** Returns who speaks, how to reach them, and the QR code, as one outline. */
export const writeClosingContent: ContentWriter = (slide, context) => {
  const { deck, layout, tools } = context;
  const { over, code, between, gap, rows } = places.closing;
  const coded = chooseCoded(deck.settings);
  const muted = { colour: tools.palette.of('night-muted') };
  const speakers = nameSpeaker(deck.essay).map(
    (text): Paragraph => ({ runs: [{ text, style: muted }], before: 0 }),
  );
  const contacts = listContacts(deck.settings).map(
    ({ name, text }, index): Paragraph => ({
      runs: [{ text: `${name}\u2003`, style: muted }, { text }],
      before: index === 0 && speakers.length > 0 ? gap : rows,
    }),
  );
  const wide = wideArea(tools);
  const y = topOfBody(slide, context) + over;
  const beside = coded ? code + between : 0;
  const h = slideSize.height - tools.sizes('foot-height') - y;
  const hole = findHole(layout, { type: 'body', idx: holeNumbers.body });
  const area = { x: wide.x + beside, y, w: wide.w - beside, h };
  const paragraphs = [...speakers, ...contacts];
  const words = paragraphs.length > 0 ? [fillHole(hole, paragraphs, tools, area)] : [];
  return { shapes: [...words, ...(coded ? drawCode(coded, y, context) : [])], clicks: [] };
};

/** The code on a light card: readers of codes need the rim that it has around it. */
function drawCode(coded: { name: string; link: string }, y: number, { tools }: SlideContext) {
  const { code, caption, size } = places.closing;
  const { x } = wideArea(tools);
  const drawing = writeCode(coded.link);
  const [, , cells = 1] = (readAttribute(drawing, 'viewBox') ?? '').split(' ').map(Number);
  const [path] = drawing.children;
  const data = path?.type === 'element' ? (readAttribute(path, 'd') ?? '') : '';
  const scale = code / cells;
  const pieces = readPath(data).map(({ pen, spots }) => ({
    pen,
    spots: spots.map((spot) => ({ x: x + spot.x * scale, y: y + spot.y * scale })),
  }));
  const card = { x, y, w: code, h: code };
  const look = { face: faces.ours, size: size * 0.8, colour: tools.palette.of('night-muted') };
  const style = { ...look, pitch: caption, align: 'ctr' as const };
  const named = writeLabel({ paragraphs: [{ runs: [{ text: coded.name }] }], style });
  return [
    box({ name: 'بطاقة' }, card, { preset: 'rect' }, { fill: tools.palette.of('night-text') }),
    freeform({ name: 'رمز', alt: `رمز ${coded.link}` }, pieces, {
      fill: tools.palette.of('night'),
    }),
    box({ name: 'تسمية' }, { ...card, y: y + code, h: caption }, { preset: 'rect' }, {}, named),
  ].map(({ shape }) => shape);
}
