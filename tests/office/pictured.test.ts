import { Transformer } from '@napi-rs/image';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePresentation } from '../../src/office/presentation.ts';
import { makePicturedTalk } from '../pictured/deck.ts';
import { readDrawOptions } from '../shipped-talk.ts';
import { listFaults } from './faults.ts';
import {
  all,
  listSlides,
  type OpenedPresentation,
  readPresentation,
} from './opened-presentation.ts';

const { tokens, cache } = readDrawOptions();
let opened: OpenedPresentation;
let files: Record<string, Uint8Array>;

beforeAll(async () => {
  const order = { tokens, cache, everyStep: false, date: new Date(0) };
  const { bytes } = await makePresentation(await makePicturedTalk(), order);
  opened = readPresentation(bytes);
  files = unzipSync(bytes);
});

/** Returns the pictures of a slide, by its place from 1. */
const picturesOf = (place: number) => {
  const slide = listSlides(opened)[place - 1];
  return slide ? all(slide.tree, 'p:pic') : [];
};

/** Returns the file to which a reference of a slide leads. */
const fileOf = (place: number, id: string | null | undefined) =>
  opened.references.get(`ppt/slides/slide${place}.xml`)?.get(id ?? '')?.to ?? '';

describe('a picture in a presentation', () => {
  it('is a real picture with its words for those who do not see it, and PowerPoint repairs nothing', () => {
    expect(listFaults(opened)).toEqual([]);
    const told = [2, 3, 4, 5].map((place) =>
      picturesOf(place).map((one) => all(one, 'p:cNvPr')[0]?.attributes.descr),
    );
    expect(told).toEqual([
      ['نخيل حول عين ماء على أرض رملية، وخلفه تلال'],
      ['قناة ماء تمتدّ بين الحقول تحت سماء صافية'],
      ['مقطع في الأرض: بئر عميقة إلى جانب عين ضحلة'],
      ['جدول ساعات السقي مرسوماً دائرةً مقسومة'],
    ]);
  });

  it('keeps its form: beside words its own, over a slide cut to that of the slide', () => {
    const forms = [2, 4, 5].map((place) => {
      const { cx = 0, cy = 1 } =
        all(
          picturesOf(place)[0] ?? { type: 'element', name: '', attributes: {}, children: [] },
          'a:ext',
        ).find(({ attributes }) => attributes.cx)?.attributes ?? {};
      return Math.round((Number(cx) / Number(cy)) * 100) / 100;
    });
    expect(forms).toEqual([0.75, 1.5, 1]);
    // 3:2 on 16:9: 15.6 % of its height is cut, half of it at the top.
    const [cut] = picturesOf(3).flatMap((one) => all(one, 'a:srcRect'));
    expect(cut?.attributes).toEqual({ l: '0', t: '7813', r: '0', b: '7813' });
  });

  it('that is an SVG has beside it the same drawing as PNG, for programs that know no SVG', async () => {
    const [picture] = picturesOf(4);
    const [blip, svg] = ['a:blip', 'asvg:svgBlip'].map((name) =>
      fileOf(4, picture && all(picture, name)[0]?.attributes['r:embed']),
    );
    expect(svg).toMatch(/\.svg$/);
    expect(blip).toMatch(/\.png$/);
    const png = new Transformer(files[blip ?? ''] ?? new Uint8Array());
    const { width, height } = await png.metadata();
    expect(width).toBeGreaterThan(1000);
    expect(width / height).toBeCloseTo(1.5, 1);
    const pixels = await png.rawPixels();
    const at = (x: number, y: number) => {
      const start = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
      return [...pixels.subarray(start, start + 3)];
    };
    // The sky, the sand and the water of the drawing.
    expect([at(0.5, 0.1), at(0.05, 0.5), at(0.9, 0.9)]).toEqual([
      [0xcf, 0xe3, 0xea],
      [0xc9, 0xa6, 0x6b],
      [0x3d, 0x7f, 0x93],
    ]);
  });

  it('over a slide lies behind the title, so that its words are seen', () => {
    const slide = listSlides(opened)[2];
    const shapes = slide ? (all(slide.tree, 'p:spTree')[0]?.children ?? []) : [];
    const names = shapes.flatMap((one) => (one.type === 'element' ? [one.name] : []));
    expect(names.indexOf('p:pic')).toBeLessThan(names.indexOf('p:sp'));
  });
});
