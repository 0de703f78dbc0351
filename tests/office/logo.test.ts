import { beforeAll, describe, expect, it } from 'vitest';
import { makePresentation } from '../../src/office/presentation.ts';
import { widthOfPlate } from '../../src/write/logo.ts';
import { logoWords, makeLogoTalk } from '../pictured/logo-deck.ts';
import { readDrawOptions } from '../shipped-talk.ts';
import { listFaults } from './faults.ts';
import {
  all,
  listSlides,
  type OpenedPresentation,
  readPresentation,
  textOf,
} from './opened-presentation.ts';

const { tokens, cache } = readDrawOptions();
const emu = 9525;
let opened: OpenedPresentation;

beforeAll(async () => {
  const order = { tokens, cache, everyStep: false, date: new Date(0) };
  const { bytes } = await makePresentation(await makeLogoTalk(), order);
  opened = readPresentation(bytes);
});

describe('the logo in a presentation', () => {
  it('is a picture with its words on the title and the closing slide, and PowerPoint repairs nothing', () => {
    expect(listFaults(opened)).toEqual([]);
    const told = listSlides(opened).map(({ tree }) =>
      all(tree, 'p:pic').map((one) => all(one, 'p:cNvPr')[0]?.attributes.descr),
    );
    expect(told).toEqual([[logoWords], [], [], [], [logoWords], [], []]);
  });

  it('stands where the page has it, and the occasion leaves it room', () => {
    const [title] = listSlides(opened);
    if (!title) throw new Error('no slide');
    const placeOf = (shape: (typeof title)['tree'] | undefined) =>
      shape && all(shape, 'a:off')[0]?.attributes;
    expect(placeOf(all(title.tree, 'p:pic')[0])).toEqual({
      x: String((72 + 4) * emu),
      y: String((16 + 4) * emu),
    });
    const occasion = all(title.tree, 'p:sp').find((one) => textOf(one).includes('لقاء المدينة'));
    expect(Number(placeOf(occasion)?.x)).toBe((72 + widthOfPlate) * emu);
  });
});
