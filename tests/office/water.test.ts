import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/folder.ts';
import { makePresentation } from '../../src/office/presentation.ts';
import { makeTalk } from '../../src/talk.ts';
import { readDrawOptions, root } from '../shipped-talk.ts';
import { listFaults } from './faults.ts';
import {
  all,
  listSlides,
  type OpenedPresentation,
  readPresentation,
  textOf,
} from './opened-presentation.ts';

const drawOptions = readDrawOptions();
let opened: OpenedPresentation;

beforeAll(async () => {
  const { messages, ...folder } = await readFolder(join(root, 'tests/decks/water'));
  const { talk } = await makeTalk(folder, drawOptions);
  if (!talk) throw new Error(JSON.stringify(messages));
  const { tokens, cache } = drawOptions;
  const date = new Date('2026-01-01T00:00:00Z');
  const { bytes } = await makePresentation(talk, { tokens, cache, everyStep: false, date });
  opened = readPresentation(bytes);
});

const wordsOf = (part: Parameters<typeof all>[0]) =>
  all(part, 'a:t').map(textOf).join('').replaceAll('\u200E', '');

describe('a presentation of numbers and tables', () => {
  it('has none of the faults that make PowerPoint repair it', () => {
    expect(listFaults(opened)).toEqual([]);
  });

  it('has a table from right to left, with its first row and column marked as names', () => {
    const tree = listSlides(opened)[4]?.tree;
    const [look] = tree ? all(tree, 'a:tblPr') : [];
    expect(look?.attributes).toEqual({ rtl: '1', firstRow: '1', firstCol: '1' });
    const rows = tree ? all(tree, 'a:tr').map((row) => all(row, 'a:tc').map(wordsOf)) : [];
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual(['الحي', 'السكان بالألف', 'حصة الفرد باللتر', 'الفاقد']);
    expect(rows[3]).toEqual(['السوق', '196.5', '118.25', '35%']);
  });

  it('has the author’s number as one run, so that nothing lifts its line', () => {
    const tree = listSlides(opened)[4]?.tree;
    const cell = tree && all(tree, 'a:tc').find((one) => wordsOf(one) === '118.25');
    expect(cell && all(cell, 'a:r').map(wordsOf)).toEqual(['118.25']);
  });

  it('has each number in a placeholder of its own, the second with a click', () => {
    const tree = listSlides(opened)[1]?.tree;
    const holes = tree
      ? all(tree, 'p:sp').filter((shape) =>
          all(shape, 'p:ph').some(({ attributes: { idx } }) => Number(idx) >= 21),
        )
      : [];
    const words = ['1,3', 'مليارمتر مكعب من المياه', '38%', 'في الشبكة قبل أن تصل إلى البيوت'];
    expect(holes.map(wordsOf)).toEqual(words);
    const clicks = tree
      ? all(tree, 'p:cTn').filter((one) => one.attributes.nodeType === 'clickEffect')
      : [];
    expect(clicks).toHaveLength(1);
  });
});
