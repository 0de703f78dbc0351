import { beforeAll, expect, it } from 'vitest';
import { findHole } from '../../src/office/filled-hole.ts';
import { listLayouts, nameLayout } from '../../src/office/layout.ts';
import type { Layout } from '../../src/office/layout-frame.ts';
import { openPalette } from '../../src/office/palette.ts';
import { kindRules, kinds } from '../../src/read/slide-kind.ts';
import { openTypeRuler } from '../../src/write/fit/type.ts';
import type { Talk } from '../../src/write/page.ts';
import { makeFrozenTalk, readDrawOptions } from '../shipped-talk.ts';

let talk: Talk;
let layouts: Layout[];

beforeAll(async () => {
  const { tokens, cache } = readDrawOptions();
  talk = await makeFrozenTalk();
  const sizes = (name: string) => Number.parseFloat(tokens.get(name) ?? '0');
  const ruler = await openTypeRuler(cache);
  layouts = listLayouts(talk.slides, talk.deck, { palette: openPalette(tokens), sizes, ruler });
});

it.each(kinds)('a slide of the kind %s has a layout with its title', (kind) => {
  const [first] = talk.slides;
  const shown = talk.slides.find((one) => one.kind === kind);
  const slide = shown ?? (first && { ...first, kind });
  if (!slide) throw new Error('the deck has no slide');
  const name = nameLayout(slide, talk.deck);
  const layout = layouts.find(({ key }) => key === name);
  if (!layout) throw new Error(`no layout ${name}`);
  const type = kindRules[kind].headline.words === 'title' ? 'ctrTitle' : 'title';
  expect(findHole(layout, { type }).area.w).toBeGreaterThan(300);
});

it('layouts have names and numbers of their own, and stand inside the slide', () => {
  expect(new Set(layouts.map(({ name }) => name)).size).toBe(layouts.length);
  for (const { name, holes } of layouts) {
    const numbers = holes.map(({ type, idx }) => `${type} ${idx ?? ''}`);
    expect(new Set(numbers).size, name).toBe(numbers.length);
    for (const { area } of holes) {
      expect(area.x, name).toBeGreaterThanOrEqual(0);
      expect(area.x + area.w, name).toBeLessThanOrEqual(1280);
      expect(area.y + area.h, name).toBeLessThanOrEqual(720);
    }
  }
});
