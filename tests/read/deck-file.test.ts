import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Document, isMap, parse } from 'yaml';
import type { DeckFolder } from '../../src/folder.ts';
import { deckKeys } from '../../src/read/deck-keys.ts';
import { formatMessages } from '../../src/read/message-text.ts';
import { linkFolder } from '../../src/talk.ts';

const base = join(import.meta.dirname, '../cases/base');
const read = (name: string) => ({ path: name, text: readFileSync(join(base, name), 'utf8') });
const files = readdirSync(base).filter((name) => name.endsWith('.md'));

const valid = `language: ar-LB
minutes: 20
words-a-minute: 125
occasion: ندوة عن المقال
strands:
  - name: البلدين
    colour: teal
  - name: الأمور
    colour: maroon
onward: right
transition: fade
quotations: advised
coverage: advised
`;

/** A deck that rests on every key: strands run on two slides, and a bullet is no quotation. */
function deckWith(deckFile: string): DeckFolder {
  const slides = files.map(read).map(({ path, text }) => ({
    path,
    text: text.replace(/^(---\n)(?=passages)/, '$1kind: timeline\nstrands: parting\n'),
  }));
  return {
    essay: read('essay.txt'),
    deckFile: { path: 'deck.yaml', text: deckFile },
    pictures: [{ name: 'seal.svg', read: async () => ({ messages: [] }) }],
    slides: slides.map(({ path, text }) => ({
      path,
      text: text.replace('kind: title', 'kind: title\nstrands: level'),
    })),
  };
}

const told = (deckFile: string) => linkFolder(deckWith(deckFile)).messages;

type Path = (string | number)[];

/** Returns the way to every value of the file, and to every part of one. */
function listPaths(value: unknown, path: Path = []): Path[] {
  const own = path.length > 0 ? [path] : [];
  if (typeof value !== 'object' || value === null) return own;
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    ...own,
    ...keys.flatMap((key) => listPaths((value as Record<string, unknown>)[key], [...path, key])),
  ];
}

const paths = listPaths(parse(valid));
const misspellings: [string, (key: string) => string][] = [
  ['one letter less', (key) => key.slice(1)],
  ['one letter more', (key) => `${key}x`],
  ['two letters exchanged', (key) => `${key[1]}${key[0]}${key.slice(2)}`],
  ['in capitals', (key) => key.toUpperCase()],
  ['another word', () => 'qqqqqqqq'],
];

function misspell(path: Path, change: (key: string) => string): string {
  const document = new Document(parse(valid));
  const holder = path.length > 1 ? document.getIn(path.slice(0, -1)) : document.contents;
  if (!isMap(holder)) throw new Error('no keys there');
  const pair = holder.items.find(({ key }) => String(key) === path.at(-1));
  if (!pair) throw new Error('no such key');
  const name = document.createNode(change(String(path.at(-1))));
  pair.key = name as typeof pair.key;
  return String(document);
}

const wrong: unknown[] = ['كلام', 'soon', 7.5, -1, true, null, [], ['x'], {}, { x: 1 }];

/** A value of a key that is none of these, of whatever type. */
function faultyValues(path: Path): unknown[] {
  const isText = ['occasion', 'name'].includes(String(path.at(-1)));
  const isMinutes = path.at(-1) === 'minutes';
  return wrong.filter(
    (value) => !(isText && typeof value === 'string') && !(isMinutes && value === 7.5),
  );
}

describe('a deck.yaml with one fault', () => {
  it('is whole without it', () => {
    expect(formatMessages(told(valid))).toBe('');
  });

  const keys = paths.filter((path) => typeof path.at(-1) === 'string');
  it.each(misspellings)('is one message where a key is misspelt: %s', (_name, change) => {
    for (const path of keys) {
      const text = misspell(path, change);
      expect([path, told(text).map(({ code }) => code)]).toEqual([path, ['key-unknown']]);
    }
  });

  it('is one message where a value is of another type', () => {
    for (const path of paths)
      for (const value of faultyValues(path)) {
        const document = new Document(parse(valid));
        document.setIn(path, value);
        const messages = told(String(document));
        const text = formatMessages(messages);
        expect([path, value, messages.length, text]).toEqual([path, value, 1, text]);
        expect(text).not.toMatch(/\b(?:never|undefined|Array|Object|NaN)\b/);
      }
  });

  it('is one message where a key stands twice, or the file is no YAML', () => {
    for (const text of [
      `${valid}minutes: 30\n`,
      valid.replace('transition: fade', 'transition: [fade'),
      '- a\n',
      'كلام\n',
    ])
      expect([text, told(text).length]).toEqual([text, 1]);
  });

  it('offers the key that is meant', () => {
    const [message] = told(valid.replace('minutes:', 'minute:'));
    expect(message?.details).toEqual([{ suggestion: 'minutes' }]);
  });
});

it('a deck.yaml that is not text causes one message, and none elsewhere', () => {
  const { deckFile: _left, ...folder } = deckWith(valid);
  const bare = { ...folder, slides: folder.slides.slice(0, 3) };
  expect(linkFolder(bare).messages.map(({ code }) => code)).toEqual(['strands-unknown']);
  expect(linkFolder({ ...bare, unread: ['deckFile'] }).messages).toEqual([]);
});

describe('words of deck.yaml that the audience reads', () => {
  const read = Object.entries(deckKeys).filter(([, { seen }]) => seen !== 'nothing');
  const others = Object.keys(deckKeys).filter((key) => !read.some(([name]) => name === key));
  /** A file in which a key, the names of its parts, or its logo say these words. */
  const saying = (key: string, words: string) => {
    const document = new Document(parse(valid));
    const names = document.getIn([key, 0]) ? [key, 0, 'name'] : [key];
    if (key === 'theme') document.setIn([key, 'logo'], { file: 'pictures/seal.svg', alt: words });
    else document.setIn(names, words);
    return String(document);
  };

  it('are those of the occasion, of the strands and of the logo, at least', () => {
    expect(read.map(([key]) => key)).toEqual(
      expect.arrayContaining(['occasion', 'strands', 'theme']),
    );
    expect(others).toContain('language');
  });

  it.each(read)('are checked as typed text under %s', (key) => {
    const codes = told(saying(key, 'قال "كلاما" هنا')).map(({ code }) => code);
    expect(codes).toEqual(['quote-straight']);
  });

  it.each(read)('are among those whose letters the fonts must have under %s', (key) => {
    const { wording = [] } = linkFolder(deckWith(saying(key, 'كلام 一')));
    expect(wording.map(({ text }) => text)).toContain('كلام 一');
  });
});
