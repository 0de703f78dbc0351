import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { h, s } from 'hastscript';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { layOutSheets } from '../../src/print/sheet.ts';

const slide = h('section', { id: 'war' }, [
  h('ul', [
    h('li.point', 'أولاً'),
    h('li.point.fragment', 'ثانياً'),
    h('li.point.fragment', 'ثالثاً'),
  ]),
  h('figure', [
    h('span.fragment.step', { dataFragmentIndex: 0 }),
    s('svg', { role: 'img', ariaLabelledBy: 'war-title', ariaDescribedBy: 'war-desc' }, [
      s('title', { id: 'war-title' }, 'الخريطة'),
      s('desc', { id: 'war-desc' }, 'دعم من تركيا.'),
      s('text', 'دعم'),
      s('g.state', [s('text', 'قبل'), s('text', 'بعد')]),
    ]),
  ]),
  h('aside.notes', 'ما يُقال'),
]);

const still = h('section', [h('p', 'نص')]);

/** The steps that a sheet shows, by their words; the map's own step has none. */
function shown({ section }: { section: Element }): string[] {
  const steps: string[] = [];
  visit(section, 'element', (part) => {
    const classes = part.properties.className;
    if (Array.isArray(classes) && classes.includes('visible')) steps.push(textOf(part));
  });
  return steps;
}

describe('a slide on paper', () => {
  it('is one sheet with every step shown', () => {
    const sheets = layOutSheets([slide, still], false);
    expect(sheets.map((sheet) => sheet.slide)).toEqual([0, 1]);
    expect(shown(sheets[0] ?? fail())).toEqual(['ثانياً', 'ثالثاً', '']);
  });

  it('has a sheet for each step if asked for: the map’s step first, then the bullets', () => {
    const sheets = layOutSheets([slide, still], true);
    expect(sheets.map((sheet) => sheet.slide)).toEqual([0, 0, 0, 0, 1]);
    expect(sheets.slice(0, 4).map(shown)).toEqual([
      [],
      [''],
      ['ثانياً', ''],
      ['ثانياً', 'ثالثاً', ''],
    ]);
  });

  it('says which state a map shows only if it has a sheet for each step: elsewhere it looks like a button', () => {
    const saysState = ({ section }: { section: Element }) => toHtml(section).includes('قبل');
    expect(layOutSheets([slide], false).some(saysState)).toBe(false);
    expect(layOutSheets([slide], true).every(saysState)).toBe(true);
  });

  it('has no notes on it, and leaves the slide as it was', () => {
    const before = toHtml(slide);
    const [sheet = fail()] = layOutSheets([slide], false);
    expect(toHtml(sheet.section)).not.toContain('ما يُقال');
    expect(toHtml(slide)).toBe(before);
  });

  it('keeps its number out of the tags and its sources in them', () => {
    const footed = h('section', [h('footer.foot', [h('p', 'المصدر'), h('p.number', '3')])]);
    const [sheet = fail()] = layOutSheets([footed], false);
    expect(toHtml(sheet.section)).toContain(
      '<p>المصدر</p><p class="number" aria-hidden="true">3</p>',
    );
  });

  it('names its figures by all their words', () => {
    const [sheet = fail()] = layOutSheets([slide], false);
    const html = toHtml(sheet.section);
    expect(html).toContain('aria-label="الخريطة. دعم من تركيا."');
    expect(html).not.toMatch(/<title|<desc|labelledby|describedby/);
  });
});

function fail(): never {
  throw new Error('there is no sheet');
}
