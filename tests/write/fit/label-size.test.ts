import { describe, expect, it } from 'vitest';
import type { DrawnSlide } from '../../../src/draw/illustration.ts';
import { checkFigures } from '../../../src/write/fit/label-size.ts';
import { openTypeRuler } from '../../../src/write/fit/type.ts';
import { makeFolder, readDrawOptions } from '../../shipped-talk.ts';

const { tokens } = readDrawOptions();
const ruler = await openTypeRuler(makeFolder());
const scale = { sizes: (name: string) => Number.parseFloat(tokens.get(name) ?? '0'), ruler };
const fence = {
  language: 'mermaid' as const,
  text: 'flowchart RL\n  a["موسكو"]\n  b["باكو"]',
  place: { path: '02-a.md', line: 9, column: 1 },
  indents: [],
};

interface Drawn {
  width: number;
  height: number;
  labels?: string[];
  sizes?: number[];
}

/** Returns what is said of a statement that shows one drawing. */
function check({ width, height, labels = ['موسكو', 'باكو'], sizes = [22, 22] }: Drawn): string[] {
  const figure = { svg: '', kind: '', width, height, labels, sizes };
  const slide = {
    kind: 'statement',
    headline: ['عنوان'],
    points: [],
    plans: [fence],
    illustrations: [{ plan: fence, figures: [figure] }],
  } as unknown as DrawnSlide;
  return checkFigures(slide, scale).map(
    ({ place, reason }) => `${place.line}:${place.column} ${/[\d.]+ px/.exec(reason)?.[0]}`,
  );
}

describe('words of a drawing alone on its slide (1136 × 486 px)', () => {
  it.each([
    ['as large as its place', { width: 1136, height: 480 }, []],
    ['small enough to grow', { width: 500, height: 200, sizes: [16, 16] }, []],
    [
      'too small even when it has grown',
      { width: 500, height: 200, sizes: [15, 22] },
      ['10:6 19.5 px'],
    ],
    ['a little too wide', { width: 1248, height: 200 }, []],
    ['much too wide', { width: 1300, height: 200 }, ['10:6 19.2 px']],
    ['much too high', { width: 500, height: 600 }, ['10:6 17.8 px']],
    ['with one small label', { width: 1136, height: 400, sizes: [22, 18] }, ['11:6 18 px']],
    [
      'with what Mermaid writes by itself',
      { width: 1136, height: 400, labels: ['موسكو', 'Jan', '2024'], sizes: [22, 14, 14] },
      [],
    ],
  ])('%s: %j', (_, drawn, expected) => {
    expect(check(drawn)).toEqual(expected);
  });
});
