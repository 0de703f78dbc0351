import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { partRows } from '../../../src/draw/postprocess/label-rows.ts';

/** Returns the markup of a text after its rows are parted. */
function part(markup: string): string {
  const { document } = new JSDOM(`<svg>${markup}</svg>`).window;
  for (const text of document.querySelectorAll('text')) partRows(text);
  return document.querySelector('svg')?.innerHTML ?? '';
}

it('rows are texts of their own, in a group that has what they share', () => {
  expect(
    part(
      '<text fill="#fff" direction="rtl"><tspan x="0" y="22">انشغال</tspan><tspan x="0" y="53.9">روسيا</tspan></text>',
    ),
  ).toBe(
    '<g fill="#fff" direction="rtl" data-rows=""><text y="22">انشغال</text><text y="53.9">روسيا</text></g>',
  );
});

it('a row keeps its distance from the row before it', () => {
  expect(
    part(
      '<text x="8" y="20"><tspan>أ</tspan><tspan x="8" dy="30">ب</tspan><tspan x="8" dy="30">ج</tspan></text>',
    ),
  ).toBe(
    '<g data-rows=""><text x="8" y="20">أ</text><text x="8" y="50">ب</text><text x="8" y="80">ج</text></g>',
  );
});

it.each([
  '<text y="22">باكو</text>',
  '<text y="22">في <tspan direction="ltr">1991–2020</tspan> كلها</text>',
  '<text><tspan x="0" y="22">في</tspan><tspan font-weight="700">باكو</tspan></text>',
])('what stands on one line stays whole: %s', (markup) => {
  expect(part(markup)).toBe(markup);
});
