import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { writeContents, writeReferences } from '../../src/print/handout-leaf.ts';
import { linkFolder } from '../../src/talk.ts';
import { draftFolder } from '../draft/folder.ts';
import { root } from '../folder.ts';

function link(path: string) {
  const { deck } = linkFolder(draftFolder(readFileSync(join(root, path), 'utf8')).folder);
  if (!deck) throw new Error('the draft should link');
  return deck;
}

/** Returns the texts of the elements within one that have a class or a name. */
function list(leaf: Element | undefined, ...names: string[]): string[] {
  const found: string[] = [];
  if (leaf)
    visit(leaf, 'element', (element) => {
      const { tagName, properties } = element;
      const own = [tagName, ...[properties.className ?? []].flat()];
      if (own.some((name) => names.includes(String(name)))) found.push(textOf(element));
    });
  return found;
}

describe('the handout of an essay in sections', () => {
  const deck = link('tests/draft/essays/river.txt');
  const [contents] = writeContents(deck);

  it('begins with whose the essay is and where it appeared, each once', () => {
    expect(list(contents, 'credit')).toEqual([
      'كاتبة المقال تدرس الأنهار',
      'باحثة · نصّ مكتوب للاختبار · 2025-03-14',
    ]);
  });

  it('lists all slides with their numbers, under the heading of their part', () => {
    expect(list(contents, 'order')).toEqual(deck.slides.map((_, index) => String(index + 1)));
    expect(list(contents, 'part')).toEqual([
      'كيف بدأ الخلاف',
      'ما الذي تغيّر',
      'إلى أين',
      'الختام',
      'الملحق',
    ]);
  });

  it('ends with the references, which no slide speaks, unless a slide shows them', () => {
    const without = deck.slides.filter(({ kind }) => kind !== 'references');
    const [references] = writeReferences({ ...deck, slides: without });
    expect(writeReferences(deck)).toEqual([]);
    expect(list(references, 'h1', 'p')).toEqual([
      'المراجع',
      'تقارير عن الأنهار المشتركة.',
      'كتاب عن المياه والسياسة.',
    ]);
  });
});

it('the handout of an essay that has neither headings nor front matter has its slides alone', () => {
  const deck = link('tests/draft/essays/nile.txt');
  expect([...writeContents(deck), ...writeReferences(deck)]).toEqual([]);
});
