import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../src/folder.ts';
import { comparePlaces, readSlideName } from '../src/read/slide-name.ts';
import { planRenaming, renumberFolder } from '../src/renumbering.ts';
import { linkFolder } from '../src/talk.ts';
import { makeFolder, root } from './shipped-talk.ts';

/** Returns the parts of slide names, in the order of their places. */
function order(names: string[]) {
  return names
    .map((name) => {
      const parts = readSlideName(name);
      if (!parts) throw new Error(`${name} is no name of a slide`);
      return { name, ...parts };
    })
    .sort(comparePlaces);
}

const idsOf = (names: string[]) => order(names).map(({ id }) => id);

/** Names of slides with different places and ids, their numbers written with one digit or more. */
const slideNames = fc
  .uniqueArray(
    fc.record({
      number: fc.integer({ min: 0, max: 130 }),
      letter: fc.constantFrom('', 'a', 'b', 'z'),
      width: fc.constantFrom(1, 2, 3),
    }),
    { selector: ({ number, letter }) => `${number}${letter}`, maxLength: 120 },
  )
  .map((places) =>
    places.map(
      ({ number, letter, width }, index) =>
        `${String(number).padStart(width, '0')}${letter}-slide-${index}.md`,
    ),
  );

describe('slides that are numbered anew', () => {
  it('keep their ids and their order after each renaming, so that a killed command loses nothing', () => {
    fc.assert(
      fc.property(slideNames, (names) => {
        const ids = idsOf(names);
        let there = names;
        for (const { from, to } of planRenaming(order(names))) {
          expect(there).toContain(from);
          expect(there).not.toContain(to);
          there = there.map((name) => (name === from ? to : name));
          const places = order(there);
          expect(places.map(({ id }) => id)).toEqual(ids);
          const twice = places.filter((one, index) => {
            const next = places[index + 1];
            return next && comparePlaces(one, next) === 0;
          });
          expect(twice).toEqual([]);
        }
        const digits = Math.max(2, String(names.length).length);
        const numbers = order(there).map(({ name }) => name.split('-')[0]);
        expect(numbers).toEqual(names.map((_, index) => String(index + 1).padStart(digits, '0')));
        expect(planRenaming(order(there))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('make the same deck, after a command that was killed and repeated', async () => {
    const folder = join(makeFolder(), 'deck');
    cpSync(join(root, 'tests/cases/base'), folder, { recursive: true });
    renameSync(join(folder, '03-questions.md'), join(folder, '02b-questions.md'));
    renameSync(join(folder, '01-title.md'), join(folder, '1a-title.md'));
    const deckOf = async () => {
      const { deck, messages } = linkFolder(await readFolder(folder));
      expect(messages).toEqual([]);
      return JSON.stringify(deck?.slides).replaceAll(/\w+-(\w+)\.md/g, '$1');
    };
    const before = await deckOf();
    const plan = planRenaming(order(readdirSync(folder).filter((name) => name.endsWith('.md'))));
    const [{ from, to } = { from: '', to: '' }, ...others] = plan;
    renameSync(join(folder, from), join(folder, to));
    expect(await deckOf()).toEqual(before);
    expect(await renumberFolder(folder)).toEqual({ renamed: others, messages: [] });
    expect(readdirSync(folder).sort()).toEqual([
      '01-title.md',
      '02-tension.md',
      '03-questions.md',
      'essay.txt',
    ]);
    expect(await deckOf()).toEqual(before);
    expect(await renumberFolder(folder)).toEqual({ renamed: [], messages: [] });
  });

  it('stay as they are where two have one number, or where a name is not that of a slide', async () => {
    const folder = makeFolder();
    const names = ['02b-one.md', '02b-two.md', '7-three.md', 'notes.md'];
    for (const name of names) writeFileSync(join(folder, name), name);
    const { renamed, messages } = await renumberFolder(folder);
    expect(renamed).toEqual([]);
    expect(messages.map(({ code }) => code)).toEqual(['file-name', 'slide-number-twice']);
    expect(messages[1]?.reason).toContain('already has the number 2b');
    expect(readdirSync(folder).sort()).toEqual(names);
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toBe(name);
  });

  it('need a folder', async () => {
    const { messages } = await renumberFolder(join(makeFolder(), 'nowhere'));
    expect(messages.map(({ code }) => code)).toEqual(['file-missing']);
  });
});
