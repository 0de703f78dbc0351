import { beforeAll, describe, expect, it } from 'vitest';
import { type Face, faces } from '../../src/office/face.ts';
import { balanceWidth, heightOfText, scaleToFit } from '../../src/office/fit-text.ts';
import { makePresentation } from '../../src/office/presentation.ts';
import type { Paragraph, TextStyle } from '../../src/office/text.ts';
import { openTypeRuler, type TypeRuler } from '../../src/write/fit/type.ts';
import { makeShippedTalk, readDrawOptions } from '../shipped-talk.ts';
import {
  all,
  listSlides,
  type OpenedSlide,
  readPresentation,
  textOf,
  treeOf,
} from './opened-presentation.ts';

const { tokens, cache } = readDrawOptions();
const style: TextStyle = { face: faces.oursBold, size: 44, colour: 'tx1', pitch: 61.6 };
const wide: Paragraph[] = [
  { runs: [{ text: 'موسكو احتفظت بنفوذ غير مباشر في باكو من دون عضوية' }] },
];

let ruler: TypeRuler;

beforeAll(async () => {
  ruler = await openTypeRuler(cache);
});

describe('words in a font that is wider', () => {
  it('are smaller where they would take a line that there is no room for', () => {
    const w = heightWidth();
    expect(scaleToFit(wide, style, { w, h: 61.6 }, ruler)).toBeLessThan(0.95);
    expect(scaleToFit(wide, style, { w: w * 1.2, h: 61.6 }, ruler)).toBe(1);
    expect(scaleToFit(wide, style, { w, h: 2 * 61.6 }, ruler)).toBe(1);
  });

  it('stand in lines of about one length, and in no more of them', () => {
    const w = heightWidth() * 0.9;
    const room = { w, h: 400 };
    const balanced = balanceWidth(wide, style, room, ruler);
    expect(balanced).toBeLessThan(w * 0.8);
    expect(heightOfText(wide, style, balanced, ruler)).toBe(heightOfText(wide, style, w, ruler));
  });

  it('stand in lines of no very different length where a substitute needs their width', () => {
    const display = { ...style, face: faces.display };
    const w = heightWidth(display) * 0.95;
    const room = { w, h: 2 * 61.6 };
    const balanced = balanceWidth(wide, display, room, ruler);
    expect(balanced).toBeLessThan(w * 0.9);
    expect(scaleToFit(wide, display, { ...room, w: balanced }, ruler)).toBe(1);
  });

  /** The width in which the words just fit one line. */
  function heightWidth(own = style): number {
    let width = 200;
    while (heightOfText(wide, own, width, ruler) > 61.6) width += 1;
    return width;
  }
});

/** The size of a shape, px, and the style of its words where they say none, by the placeholder of its layout. */
interface Set {
  w: number;
  h: number;
  size: number;
  pitch: number;
  face: Face;
}

const byFamily = new Map(Object.values(faces).map((face): [string, Face] => [face.latin, face]));

function readSet(shape: ReturnType<typeof all>[number], layout: ReturnType<typeof treeOf>): Set {
  const [kind] = all(shape, 'p:ph');
  const hole = all(layout, 'p:sp').find(
    (one) =>
      all(one, 'p:ph')[0]?.attributes.idx === kind?.attributes.idx &&
      all(one, 'p:ph')[0]?.attributes.type === kind?.attributes.type,
  );
  if (!hole) throw new Error('no placeholder');
  const [size] = [...all(shape, 'a:ext'), ...all(hole, 'a:ext')].filter((one) => one.attributes.cx);
  const [run] = all(hole, 'a:defRPr');
  const family = all(hole, 'a:latin')[0]?.attributes.typeface ?? '';
  const face = byFamily.get(family);
  if (!size || !run || !face) throw new Error(`no style: ${family}`);
  return {
    w: Number(size.attributes.cx) / 9525,
    h: Number(size.attributes.cy) / 9525,
    size: Number(run.attributes.sz) / 75,
    pitch: Number(all(hole, 'a:spcPts')[0]?.attributes.val) / 75,
    face,
  };
}

/** Returns the paragraphs of a shape, read from its words, with what they say of their style. */
function readParagraphs(shape: ReturnType<typeof all>[number]): Paragraph[] {
  return all(shape, 'a:p').map((paragraph) => {
    const runs = paragraph.children.flatMap((one): Paragraph['runs'] => {
      if (one.type !== 'element') return [];
      if (one.name === 'a:br') return ['break'];
      if (one.name !== 'a:r') return [];
      const size = all(one, 'a:rPr')[0]?.attributes.sz;
      const text = textOf(one).replaceAll('\u200E', '');
      return [{ text, ...(size && { style: { size: Number(size) / 75 } }) }];
    });
    const [line] = all(paragraph, 'a:lnSpc').flatMap((one) => all(one, 'a:spcPts'));
    const [before] = all(paragraph, 'a:spcBef').flatMap((one) => all(one, 'a:spcPts'));
    return {
      runs,
      ...(line && { pitch: Number(line.attributes.val) / 75 }),
      before: before ? Number(before.attributes.val) / 75 : 0,
    };
  });
}

describe('every placeholder of the deck that ships', () => {
  it('holds its words in a substitute that is 12 % wider, great letters in one 20 % wider', async () => {
    const talk = await makeShippedTalk();
    const order = { tokens, cache, everyStep: false, date: new Date(0) };
    const opened = readPresentation((await makePresentation(talk, order)).bytes);
    const held = listSlides(opened).flatMap((slide: OpenedSlide) =>
      all(slide.tree, 'p:sp')
        .filter((shape) => all(shape, 'p:ph').length > 0 && all(shape, 'a:r').length > 0)
        .map((shape) => {
          const { w, h, size, pitch, face } = readSet(shape, treeOf(opened, slide.layout));
          const share =
            Number(all(shape, 'a:normAutofit')[0]?.attributes.fontScale ?? 100_000) / 100_000;
          const set = { face, size, pitch, colour: 'tx1' };
          const needed = heightOfText(
            readParagraphs(shape),
            set,
            w / face.substitute,
            ruler,
            share,
          );
          return { words: textOf(shape), over: Math.max(0, Math.round(needed - h)) };
        }),
    );
    expect(held.length).toBeGreaterThan(100);
    expect(held.filter(({ over }) => over > 1)).toEqual([]);
  });
});
