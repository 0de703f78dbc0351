import { beforeAll, describe, expect, it } from 'vitest';
import { makePresentation } from '../../src/office/presentation.ts';
import { makeSpringTalk, readDrawOptions } from '../shipped-talk.ts';
import {
  all,
  listSlides,
  type OpenedPresentation,
  type OpenedSlide,
  readPresentation,
  textOf,
  treeOf,
} from './opened-presentation.ts';

let opened: OpenedPresentation;
let slides: OpenedSlide[];

beforeAll(async () => {
  const { tokens, cache } = readDrawOptions();
  const order = { tokens, cache, everyStep: false, date: new Date(0) };
  opened = readPresentation((await makePresentation(await makeSpringTalk(), order)).bytes);
  slides = listSlides(opened);
});

/** Returns the paragraphs of the placeholder of a slide, by its place from 1 and its type. */
const linesOf = (place: number, type: string) =>
  slides
    .slice(place - 1, place)
    .flatMap(({ tree }) => all(tree, 'p:sp'))
    .filter((shape) => all(shape, 'p:ph').some(({ attributes }) => attributes.type === type))
    .flatMap((shape) => all(shape, 'a:p').map(textOf));

describe('a presentation with thanks, references and a backup slide', () => {
  it('says on its title slide whose the essay is and where it appeared', () => {
    expect(linesOf(1, 'subTitle')).toEqual([
      'ليلى حدّاد، كاتبة في شؤون المدن',
      'مجلة المدينة · 2025',
    ]);
    const core = treeOf(opened, 'docProps/core.xml');
    expect(all(core, 'dc:creator').map(textOf)).toEqual(['ليلى حدّاد']);
  });

  it('has few words as large as the deck has them', () => {
    const tree = slides[1]?.tree;
    const sizes = tree ? all(tree, 'a:rPr').map(({ attributes }) => attributes.sz) : [];
    // 58 px, in hundredths of a point.
    expect(sizes.filter((size) => size === '4350').length).toBeGreaterThan(3);
  });

  it('has thanks and backup slides in sections of their own, and its code as one outline', () => {
    const main = treeOf(opened, 'ppt/presentation.xml');
    const names = all(main, 'p14:section').map(({ attributes }) => attributes.name);
    expect(names.slice(-2)).toEqual(['الختام', 'الملحق']);
    const [thanks, tankers] = slides.slice(4);
    const alts = thanks && all(thanks.tree, 'p:cNvPr').map(({ attributes }) => attributes.descr);
    expect(alts?.filter(Boolean)).toEqual(['رمز https://example.org/talks/water/']);
    expect(tankers && textOf(tankers.tree)).toContain('الملحق · المصدر: الفقرة');
  });
});
