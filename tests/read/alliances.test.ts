import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatMessages } from '../../src/read/message-text.ts';
import { linkFolder } from '../../src/talk.ts';

const base = join(import.meta.dirname, '../cases/base');
const read = (name: string) => ({ path: name, text: readFileSync(join(base, name), 'utf8') });

const valid = `actors:
  state:
    name: البلدين
    colour: teal
    leading: true
    place: 20 50
  body:
    name: منظمة الأمن
    also:
      - CSTO
    form: box
    place: 80 50
stages:
  war:
    name: عام 2020
    relations:
      - from: state
        to: body
        kind: tension
        label: توتراً
        quote: العلاقة بين البلدين توتراً عام 2020
        implied: true
`;

const map = '\n```alliances\nstage: war\n```\n';

/** Returns what is said of a deck with a map, and a bullet that rests on the map's relation. */
function told(alliances: string, slide = `- العلاقة بين البلدين\n${map}`): string {
  const { messages } = linkFolder({
    essay: read('essay.txt'),
    alliances: { path: 'alliances.yaml', text: alliances },
    slides: ['01-title.md', '02-tension.md', '03-questions.md'].map(read).map((source) => ({
      ...source,
      text: source.path.startsWith('03')
        ? `${source.text.replace('---\n', '---\nkind: shift\n')}\n${slide}`
        : source.text,
    })),
  });
  return formatMessages(messages);
}

const countOf = (text: string) => (text === '' ? 0 : text.split('\n\n').length);

it('a deck with a map has no message', () => {
  expect(told(valid)).toBe('');
});

it('each key of alliances.yaml that is misspelt is one message', () => {
  const rows = valid.split('\n');
  const keys = [...rows.keys()].filter((row) => /^[\s-]*\w+:/.test(rows[row] ?? ''));
  expect(keys.length).toBeGreaterThan(20);
  // Names of actors and stages are the author's own.
  for (const row of keys.filter((one) => !/^ {2}\w+:$/.test(rows[one] ?? ''))) {
    const text = rows.map((one, at) => (at === row ? one.replace(':', 'x:') : one)).join('\n');
    const said = told(text);
    expect([rows[row], countOf(said), said]).toEqual([rows[row], 1, said]);
    expect(said).toContain('[key-unknown]');
  }
});

it('each value of alliances.yaml that is of another type is one message', () => {
  const rows = valid.split('\n');
  for (const [row, text] of rows.entries())
    for (const wrong of ['', ' [[]]', ' {}', ' 2020']) {
      if (!/: \S/.test(text)) continue;
      const said = told(
        rows.map((one, at) => (at === row ? one.replace(/: .*/, `:${wrong}`) : one)).join('\n'),
      );
      expect([text, wrong, countOf(said), said]).toEqual([text, wrong, 1, said]);
    }
});

it.each(['stag: war', 'stage:', 'stage: [war]', '- war', 'war', 'stage: wat'])(
  'a fence that asks for a stage wrongly is one message: %s',
  (asked) => {
    const said = told(valid, `- العلاقة بين البلدين\n${map.replace('stage: war', asked)}`);
    expect([countOf(said), said]).toEqual([1, said]);
  },
);

it('a file that cannot be read causes no message about maps', () => {
  const slide = {
    path: '02-a.md',
    text: `---\nkind: shift\npassages:\n  - شهدت\n  - في ظل\n---\n\n# نص\n${map}`,
  };
  const folder = { essay: read('essay.txt'), slides: [read('01-title.md'), slide] };
  expect(formatMessages(linkFolder(folder).messages)).toContain(
    'this folder has no file alliances.yaml, but this fence needs it: add the file, or remove the fence',
  );
  expect(linkFolder({ ...folder, unread: ['alliances'] }).messages).toEqual([]);
});
