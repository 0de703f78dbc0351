import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { allPassages, readEssay } from '../../src/read/essay.ts';
import { type Talk, writePage } from '../../src/write/page.ts';
import { makeShippedPage, makeShippedTalk } from '../shipped-talk.ts';

let page: string;
let tree: Root;
let talk: Talk;

beforeAll(async () => {
  talk = await makeShippedTalk();
  page = await makeShippedPage();
  tree = fromHtml(page);
});

function find(root: Root | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

const sections = () => find(tree, ({ tagName }) => tagName === 'section');
const notes = () => find(tree, ({ tagName }) => tagName === 'aside');

const essay = readEssay({ path: 'e', text: readFileSync('slides/essay.txt', 'utf8') }, 'ar').essay;
const sentences = essay ? allPassages(essay).flatMap((passage) => passage.sentences) : [];

describe('the page', () => {
  it('speaks each of the 29 sentences of the body once, whole, in the essay’s order', () => {
    const spoken = notes().flatMap((aside) =>
      find(aside, (one) => 'dataSentence' in one.properties),
    );
    const body = sentences.slice(1, -1);
    expect(spoken).toHaveLength(29);
    expect(spoken.map((one) => [one.properties.dataSentence, textOf(one)])).toEqual(
      body.map(({ passage, number, text }) => [`${passage}.${number}`, text]),
    );
  });

  it('bears title and byline on the title slide: with them, 31 of 31 sentences', () => {
    const [first] = sections();
    const shown = first ? find(first, (one) => 'dataSentence' in one.properties) : [];
    expect(shown.map((one) => textOf(one))).toEqual([sentences[0]?.text, sentences.at(-1)?.text]);
  });

  it('has no data name that docs/page.md does not list', () => {
    const contract = readFileSync('docs/page.md', 'utf8');
    const names = new Set(
      (page.replace(/<script>[\s\S]*?<\/script>/g, '').match(/ data-[a-z-]+(?==")/g) ?? []).map(
        (name) => name.trim(),
      ),
    );
    expect(names.size).toBeGreaterThan(15);
    // Mermaid leaves its own names of edges on their labels.
    names.delete('data-id');
    expect([...names].filter((name) => !contract.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it('is Arabic and right to left, the notes too', () => {
    const [html] = find(tree, ({ tagName }) => tagName === 'html');
    expect(html?.properties).toMatchObject({ lang: 'ar', dir: 'rtl' });
    for (const aside of notes()) expect(aside.properties).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  it('is a line of slides, each with an id, a kind and its seconds', () => {
    const properties = sections().map((section) => section.properties);
    const ids = properties.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { dataKind, dataSeconds } of properties) {
      expect(dataKind).toBeTruthy();
      expect(Number(dataSeconds)).toBeGreaterThan(0);
    }
    const total = properties.reduce((sum, { dataSeconds }) => sum + Number(dataSeconds), 0);
    expect(total).toBe(20 * 60);
  });

  it('ends with the three scenarios, in the essay’s order', () => {
    const last = sections().slice(-3);
    expect(last.map(({ properties }) => properties.dataKind)).toEqual(Array(3).fill('scenario'));
    const text = sentences.map((sentence) => sentence.text).join('');
    const places = last.map((section) => {
      const [recalled] = find(section, ({ properties }) => 'dataRecall' in properties);
      return text.indexOf(recalled ? textOf(recalled) : '?');
    });
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  it('marks in the notes the words that a bullet shows', () => {
    const arrests = sections().find(({ properties }) => properties.id === 'arrests');
    const marks = arrests ? find(arrests, ({ tagName }) => tagName === 'mark') : [];
    expect(marks.map((mark) => textOf(mark))).toEqual([
      'وفاة مواطنين أذريين أثناء احتجازهم في روسيا',
      'فردّت باكو باعتقال صحافيين من وكالة سبوتنيك وعدد من الروس',
    ]);
  });

  it('recalls on scenario slides words that are in the cited passages', () => {
    const recalled = find(tree, (one) => 'dataRecall' in one.properties);
    expect(recalled.length).toBeGreaterThan(9);
    for (const quotation of recalled) {
      const [passage, number] = String(quotation.properties.dataRecall).split('.').map(Number);
      // Words may run on into the next sentence.
      const from = sentences.filter(
        (one) => one.passage === passage && one.number >= (number ?? 0),
      );
      const said = from.map(({ text }) => text).join('');
      const at = said.indexOf(textOf(quotation).replace(/[.،]$/, ''));
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThan(from[0]?.text.length ?? 0);
    }
  });

  it('has no id twice', () => {
    const ids = find(tree, ({ properties }) => 'id' in properties).map(
      ({ properties }) => properties.id,
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('runs only scripts that its policy names by hash', () => {
    const [policy] = find(tree, ({ properties }) => Boolean(properties.httpEquiv));
    const rules = String(policy?.properties.content);
    const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');
    expect(rules).toContain("default-src 'none'");
    expect(rules).not.toContain('unsafe');
    for (const one of find(tree, ({ tagName }) => tagName === 'script' || tagName === 'style'))
      expect(rules).toContain(`'sha256-${hashOf(textOf(one))}'`);
    expect(find(tree, ({ properties }) => 'style' in properties)).toEqual([]);
    expect(page).not.toMatch(/\son\w+=/);
  });

  const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  it('has exactly this policy; a live page has one that also allows its style and its connection', () => {
    const styles = { slides: 's', article: 'a', both: 'b' };
    const assets = { styles, fonts: 'f', opening: 'o', script: 'j', ground: '', preview: '' };
    const policyOf = (html: string) =>
      find(fromHtml(html), ({ properties }) => Boolean(properties.httpEquiv)).map(
        ({ properties }) => properties.content,
      );
    expect(policyOf(writePage(talk, assets))).toEqual([
      `default-src 'none'; script-src ${sha('o')} ${sha('j')}; ` +
        `style-src ${sha('f')} ${sha('s')} ${sha('a')} ${sha('b')} ` +
        "'sha256-P7379LHHS1islcyRtolAfypCkVRvG4S6m6qz3c3TUjk=' 'sha256-AQ1Rup+sfRMid+jMjYcK8Gnh5UlxtbXLT/YRRbHGtW8='; " +
        "font-src data:; img-src data:; frame-src 'self' file:; base-uri 'none'; form-action 'none'",
    ]);
    expect(policyOf(writePage(talk, assets, ["'self'"]))).toEqual([
      `default-src 'none'; script-src ${sha('o')} ${sha('j')}; style-src 'unsafe-inline'; ` +
        "font-src data:; img-src data:; frame-src 'self' file:; connect-src 'self'; base-uri 'none'; " +
        "form-action 'none'",
    ]);
  });

  it.each([
    ['script', /<script>(?![\s\S]*<script>)([\s\S]*)<\/script>/, 173_200],
    ['style of slides', /<style data-view="slides"[^>]*>([\s\S]*?)<\/style>/, 41_500],
    ['style of the article', /<style data-view="article"[^>]*>([\s\S]*?)<\/style>/, 21_200],
    ['style of both', /<style>([\s\S]*?)<\/style>/, 19_200],
  ])('holds a %s of at most %3$i bytes', (_, part, most) => {
    const size = Buffer.byteLength(part.exec(page)?.[1] ?? '');
    expect(size).toBeGreaterThan(1000);
    expect(size).toBeLessThanOrEqual(most);
  });

  it('is at most 500 KB', () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(500_000);
  });

  it('holds European digits only, no presentation forms, and text in NFC', () => {
    const text = sections()
      .map((section) => textOf(section))
      .join('');
    expect(text).not.toMatch(/[٠-٩۰-۹\uFB50-\uFDFF\uFE70-\uFEFC]/);
    expect(text).toBe(text.normalize('NFC'));
  });
});
