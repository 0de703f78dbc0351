import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeckFolder } from '../../../src/folder.ts';
import type { Message } from '../../../src/read/message.ts';
import { linkFolder } from '../../../src/talk.ts';

const essay = { path: 'essay.txt', text: 'عنوان المقال\nجاء أحمد مع علي. ثم ذهب "علي" بعد حين.' };

function deckOf(slide: string, parts: Partial<DeckFolder> = {}): DeckFolder {
  const title = { path: '01-title.md', text: '---\nkind: title\n---\n\n# عنوان المقال\n' };
  const text = `---\npassages:\n  - جاء أحمد\n---\n\n${slide}\n`;
  return { essay, slides: [title, { path: '02-a.md', text }], ...parts };
}

const messagesOf = (folder: DeckFolder): Message[] => linkFolder(folder).messages;
const codesOf = (folder: DeckFolder) => messagesOf(folder).map(({ code }) => code);

/** Returns the sign at the place of a message, in the file that it names. */
function signAt({ place }: Message, folder: DeckFolder): string | undefined {
  const { slides, deckFile, alliances, essay: own } = folder;
  const source = [...slides, deckFile, alliances, own].find((one) => one?.path === place.path);
  return source?.text.split('\n')[place.line - 1]?.[place.column - 1];
}

describe('what an author writes', () => {
  it.each([
    ['a headline', deckOf('# جاء أحمد , ثم ذهب')],
    ['a headline broken by sense', deckOf('# جاء أحمد مع صاحبه\\\nثم ذهب , وعاد')],
    [
      'the occasion',
      deckOf('# جاء أحمد', { deckFile: { path: 'deck.yaml', text: 'occasion: "ندوة , عامة"' } }),
    ],
  ])('%s, is warned of at its own place', (_, folder) => {
    const found = messagesOf(folder);
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['comma-latin', 'warning'],
      ['space-before-mark', 'warning'],
    ]);
    expect(found.map((message) => signAt(message, folder))).toEqual([',', ' ']);
  });

  it('is a warning in the names of strands, each at its place', () => {
    const text =
      'strands:\n  - name: أحمد؟\n    colour: teal\n  - name: علي?\n    colour: maroon\n';
    const folder = deckOf('# جاء أحمد', { deckFile: { path: 'deck.yaml', text } });
    expect(messagesOf(folder).map(({ code, place }) => [code, place.line, place.column])).toEqual([
      ['comma-latin', 4, 14],
    ]);
  });

  it('is quoted in short, however long the mistake is', () => {
    const [found] = messagesOf(deckOf(`# جاء أ${'ـ'.repeat(9000)}حمد`));
    expect(found?.code).toBe('tatweel-filler');
    expect(JSON.stringify(found?.details).length).toBeLessThan(300);
  });

  it('is the essay’s where the essay has it so', () => {
    expect(codesOf(deckOf('# بعد حين ذهب "علي" وحده'))).toEqual([]);
    expect(codesOf(deckOf('# بعد حين ذهب "أحمد" وحده'))).toEqual(['quote-straight']);
  });

  it('in the place of a quotation is one message: it is not a quotation', () => {
    expect(codesOf(deckOf('# جاء أحمد\n\n- جاء , أحمد'))).toEqual(['bullet-unquoted']);
  });

  it('with advised quotations is checked in bullets, labels and names, too', () => {
    const deckFile = { path: 'deck.yaml', text: 'quotations: advised\n' };
    const alliances = {
      path: 'alliances.yaml',
      text: `actors:\n  a:\n    name: أحمد , الأول\n    place: 1 1\nstages:\n  s:\n    name: زمن ; ما\n`,
    };
    const folder = deckOf('# جاء أحمد\n\n- كلام , آخر', { deckFile, alliances });
    const slips = messagesOf(folder).filter(({ code }) => code === 'comma-latin');
    expect(slips.map(({ place }) => `${place.path}:${place.line}`)).toEqual([
      '02-a.md:8',
      'alliances.yaml:3',
      'alliances.yaml:7',
    ]);
    expect(slips.map((message) => signAt(message, folder))).toEqual([',', ',', ';']);
  });

  it('is one warning in each text for each kind of mistake, with all places', () => {
    const [found, ...others] = messagesOf(deckOf(`# ا${', ا'.repeat(9)}`));
    expect(others).toEqual([]);
    expect(found?.details).toEqual([
      { excerpt: 'ا,' },
      ...[7, 10, 13, 16, 19].map((column) => `also here: 02-a.md:6:${column}`),
      'and in 3 more places',
    ]);
  });
});

describe('the essay', () => {
  it('causes no warning about quotation marks, digits or spaces: these are its author’s', () => {
    const text = 'عنوان المقال\nجاء "أحمد" و علي ( هنا ) عام ١٩٩١ و2020. ذهـب، 5٪ منه.';
    const slide = { path: '02-a.md', text: '---\npassages:\n  - جاء "أحمد"\n---\n\n# جاء علي\n' };
    const { slides } = deckOf('# جاء');
    const folder = { essay: { path: 'essay.txt', text }, slides: [...slides.slice(0, 1), slide] };
    expect(codesOf(folder)).toEqual([]);
    const slipped = { ...folder, essay: { path: 'essay.txt', text: text.replace('،', ' ,') } };
    expect(codesOf(slipped)).toEqual(['comma-latin', 'space-before-mark']);
  });
});

it('a warning points at the mistake, wherever it is in the words and however the file writes them', () => {
  const word = fc.array(fc.constantFrom(...'ابتجحدرس'), { minLength: 1, maxLength: 6 });
  const words = fc.array(
    word.map((letters) => letters.join('')),
    { minLength: 2, maxLength: 8 },
  );
  const ways = {
    plain: (one: string[]) => `# ${one.join(' ')}`,
    broken: (one: string[]) => `# ${one.join('\\\n')}`,
    escaped: (one: string[]) => `# ${one.map((text) => `${text}\\_`).join(' ')}`,
  };
  fc.assert(
    fc.property(words, fc.nat(), fc.constantFrom(...Object.values(ways)), (all, at, write) => {
      const index = at % (all.length - 1);
      const typed = all.map((text, place) => (place === index ? `${text},` : text));
      const folder = deckOf(write(typed));
      const found = messagesOf(folder).filter(({ code }) => code === 'comma-latin');
      expect(found.map((message) => signAt(message, folder))).toEqual([',']);
      const before = write(typed).split(',')[0] ?? '';
      expect(found[0]?.place.line).toBe(6 + before.split('\n').length - 1);
    }),
  );
});
