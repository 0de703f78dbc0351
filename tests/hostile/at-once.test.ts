import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../folder.ts';
import { commandNames, listFiles, makeWorkplace, startCommand } from './command.ts';

/** Empty at first: the first two fill it together. */
const cache = makeFolder();

describe.each(commandNames)('%s, twice at once', (name) => {
  let codes: (number | null)[];
  let said: string;
  let found: Record<string, string>;

  beforeAll(async () => {
    const folder = makeWorkplace();
    const runs = [1, 2].map(() => startCommand(name, folder, { cache }).ended);
    const ends = await Promise.all(runs);
    codes = ends.map(({ code }) => code);
    said = ends.map((end) => end.said).join('');
    found = listFiles(folder);
  });

  it('ends well; of two drafts, one finds the files of the other and says so', () => {
    const isRefused = codes.includes(1);
    expect(codes.toSorted(), said).toEqual(isRefused && name === 'draft' ? [0, 1] : [0, 0]);
    expect(said.includes('[file-exists]')).toBe(isRefused);
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('leaves the files that one leaves', async () => {
    const folder = makeWorkplace();
    await startCommand(name, folder, { cache }).ended;
    expect(found).toEqual(listFiles(folder));
  });
});
