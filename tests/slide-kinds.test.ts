import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { remarks } from '../src/draft/slide/drafted-slide.ts';
import { readSlide } from '../src/read/slide-file.ts';
import {
  type HeadlineLines,
  type Kind,
  type KindRule,
  kindRules,
  kinds,
} from '../src/read/slide-kind.ts';
import { draftFolder } from './draft/folder.ts';
import { root } from './folder.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sheets = readdirSync(join(root, 'styles')).map((name) => read(`styles/${name}`));
const pictures = readdirSync(join(root, 'tests/pictures'));

/** Whose words a headline is, as docs/format.md says it. */
const voices: Record<KindRule['headline']['words'], string> = {
  ours: 'ours',
  essay: 'words of the essay',
  title: 'the essay’s title',
};

/** What the lines of a headline depend on, as docs/format.md says it. */
const places: Record<Exclude<keyof HeadlineLines, 'alone'>, string> = {
  overBullets: 'bullets',
  overMap: 'a map',
  overStrands: 'strands',
};

function describeLines({ alone, ...others }: HeadlineLines): string {
  const over = Object.entries(places).flatMap(([key, place]) => {
    const lines = others[key as keyof typeof places];
    return lines ? [`${lines} over ${place}`] : [];
  });
  return [alone, ...over].join('; ');
}

/** Returns the cells of the row of docs/format.md that begins with a kind. */
function readRow(kind: Kind): string[] {
  const row = read('docs/format.md')
    .split('\n')
    .find((line) => line.startsWith(`| \`${kind}\` |`));
  return (row ?? '').split('|').map((cell) => cell.trim().replaceAll("'", '’'));
}

/** Returns the pictures of the shipped slides of a kind, before their first step, or that of a kind that ships on none. */
function picturesOf(kind: Kind): string[] {
  return readdirSync(join(root, 'slides'))
    .filter((name) => name.endsWith('.md'))
    .filter((name) => readSlide({ path: name, text: read(`slides/${name}`) }).slide?.kind === kind)
    .map((name) => name.replace(/\.md$/, '.0.png'))
    .concat(`kind-${kind}.png`)
    .filter((name) => pictures.includes(name));
}

/** Returns true where a style sheet paints sections of a kind with a ground. */
function paints(sheet: string, kind: Kind, ground: string): boolean {
  return sheet
    .split('}')
    .some(
      (rule) =>
        rule.includes(`[data-kind="${kind}"]`) && rule.includes(`background: var(--${ground})`),
    );
}

describe.each(kinds)('a slide of the kind %s', (kind) => {
  const { figures, shows, headline, hasLayouts, ground } = kindRules[kind];

  it('has a row in docs/format.md that says what its rule says', () => {
    const [, , what = '', ...cells] = readRow(kind);
    expect(what.length).toBeGreaterThan(10);
    expect(cells.slice(0, 4)).toEqual([
      String(figures),
      shows.join(', '),
      voices[headline.words],
      describeLines(headline.lines),
    ]);
  });

  it('is named where docs/format.md shows a slide file', () => {
    expect(read('docs/format.md')).toMatch(new RegExp(`^kind: .*#.*\\b${kind}\\b`, 'm'));
  });

  it('has a style of its own', () => {
    const mark = hasLayouts ? '[data-layout=' : `[data-kind="${kind}"]`;
    expect(sheets.some((sheet) => sheet.includes(mark))).toBe(true);
  });

  it('has its background on paper, too', () => {
    const unpainted = ['styles/print.css', 'styles/paper.css'].filter(
      (path) => ground && !paints(read(path), kind, ground),
    );
    expect(unpainted).toEqual([]);
  });

  it('is among the pictures', () => {
    expect(picturesOf(kind)).not.toEqual([]);
  });
});

it('drafted slides are of kinds that have a remark for drafts', () => {
  const names = ['nile', 'river', 'forest'].map((name) => `tests/draft/essays/${name}.txt`);
  const essays = ['slides/essay.txt', ...names];
  const drafted = essays.flatMap((path) =>
    draftFolder(read(path)).folder.slides.flatMap((source) => readSlide(source).slide?.kind ?? []),
  );
  const expected = kinds.filter((kind) => remarks[kind] !== false);
  expect([...new Set(drafted)].sort()).toEqual([...expected].sort());
});
