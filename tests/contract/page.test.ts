import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { News } from '../../src/contract/news.ts';
import type { WindowMessage } from '../../src/contract/window-message.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/page.md'), 'utf8');

/** Returns the rows of the table under a heading, cell by cell. */
function readTable(heading: string): string[][] {
  const [, part = ''] = page.split(`\n## ${heading}\n`);
  const rows = part.split('\n## ')[0]?.match(/^\| `.*\|$/gm) ?? [];
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** Returns the text of all files of a folder without their comments. */
function readCode(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|css)$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .map((text) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
    .join('\n');
}

const toName = (property: string) =>
  `data-${property.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}`;

/** Returns the names in a text that one of the patterns finds, as attributes. */
function findNames(text: string, patterns: RegExp[]): Set<string> {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, name = '']) => name),
  );
  return new Set(found.map((name) => (name.startsWith('data-') ? name : toName(name))));
}

const writes = [
  /\bdata([A-Z]\w*):/g,
  /(?:set|toggle)Attribute\(\s*'(data-[a-z-]+)'/g,
  /\bdataset\.(\w+) = /g,
];
const reads = [
  /\bproperties\.data([A-Z]\w*)/g,
  /(?:get|has)Attribute\('(data-[a-z-]+)'/g,
  /readData\([^;]*?'(data-[a-z-]+)'/g,
  /(?:\[|attr\()(data-[a-z-]+)/g,
];
const mentions = [/\bdata([A-Z]\w*)/g, /\b(data-[a-z][a-z-]*)/g, /\bdataset\.(\w+)/g];

const folders = ['write', 'print', 'client'].map((folder) => [folder, readCode(`src/${folder}`)]);
const drawing = readCode('src/draw');
const styles = readCode('styles');

/** Marks of a drawing that are taken away before it comes into the page, and names of reveal.js. */
const unshown = ['data-whole'];
const foreign = ['data-auto-animate', 'data-background-transition'];

/** Returns which folders find a name by these patterns. */
function listUsers(name: string, patterns: RegExp[]): string[] {
  return folders.flatMap(([folder = '', text = '']) =>
    findNames(text, patterns).has(name) ? [folder] : [],
  );
}

const contract = readFileSync(join(root, 'src/contract/attribute.ts'), 'utf8');
const names = [...contract.matchAll(/^ {2}\| '(data-[a-z-]+)'/gm)].map(([, name = '']) => name);

describe('the contract of the page', () => {
  it('has every data name that the build, the page’s script and its styles use, and no other', () => {
    const used = [
      ...folders.flatMap(([, text = '']) => [...findNames(text, mentions)]),
      ...findNames(drawing, writes),
      ...findNames(styles, mentions),
    ].filter((name) => ![...unshown, ...foreign].includes(name));
    expect([...new Set(used)].sort()).toEqual(names);
  });

  it('says of each data name who writes and who reads it', () => {
    const rows = names.map((name) => [
      `\`${name}\``,
      [...(findNames(drawing, writes).has(name) ? ['draw'] : []), ...listUsers(name, writes)].join(
        ', ',
      ),
      [...listUsers(name, reads), ...(findNames(styles, reads).has(name) ? ['styles'] : [])].join(
        ', ',
      ),
    ]);
    const told = readTable('Data names').map(([name, , written, read]) => [name, written, read]);
    expect(told.map((row) => row.map((cell) => cell?.replace(/(, )?reveal\.js/, '')))).toEqual(
      rows,
    );
  });
});

/** For each message of a kind, the fields that it has: the compiler asks for every one, and for no other. */
type Fields<M extends { tells: string }> = {
  [K in M['tells']]: Record<Exclude<keyof Extract<M, { tells: K }>, 'tells'>, true>;
};

const windowMessages: Fields<WindowMessage> = {
  state: {
    slide: true,
    step: true,
    dark: true,
    full: true,
    box: true,
    started: true,
    planned: true,
    held: true,
  },
  cue: { slide: true, step: true, ahead: true },
  act: { act: true },
  go: { slide: true, step: true },
  hello: { clock: true },
};
const news: Fields<News> = {
  talk: { order: true, changed: true, edited: true, unspoken: true },
  faults: { faults: true },
  fonts: { fonts: true },
};

describe('the page of the contract', () => {
  it.each([
    ['Messages between windows', windowMessages],
    ['News of the live server', news],
  ])('lists %s, each with its fields', (heading, messages) => {
    const rows = Object.entries(messages).map(([tells, fields]) => [
      `\`${tells}\``,
      Object.keys(fields)
        .map((field) => `\`${field}\``)
        .join(' '),
    ]);
    expect(readTable(heading).map((row) => row.slice(0, 2))).toEqual(rows);
  });
});
