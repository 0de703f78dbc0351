import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Message } from '../../src/read/message.ts';
import { formatMessages } from '../../src/read/message-text.ts';
import type { Sentence } from '../../src/read/sentence.ts';
import { linkFolder } from '../../src/talk.ts';
import { countRuns } from '../law-runs.ts';
import { draftFolder } from './folder.ts';

const words =
  'في من إلى لكن حيث التي الذي أن بينما وقد منذ عام كان بدأت موسكو باكو وروسيا مصر للصين السودان حرب التعاون بين توتر النفوذ أو ثم و أولاً ثانياً السيناريو الأول الثاني ثلاثة سيناريوهات خيارات احتمالان 1991 2020 ٢٠١٥ 2023 مطلع أيلول/ سبتمبر سدّ عُمان NATO (CSTO) GDP x 3.5 10:30 12% د. علي قال هل ؟'.split(
    ' ',
  );
const nasty = [
  '#',
  '##',
  '- ',
  '*',
  '**',
  '_',
  '`',
  '```',
  '~~~',
  '\\',
  '\\\\',
  '[',
  ']',
  '](x)',
  '<b>',
  '<http://x.y>',
  '&amp;',
  '&',
  '!',
  '|',
  '>',
  '+',
  '=',
  '===',
  '---',
  '1.',
  '2)',
  ':',
  ': ',
  '«',
  '»',
  '“',
  '”',
  '"',
  "'",
  '(',
  ')',
  '{',
  '}',
  '%',
  '@',
  '? ',
  '…',
  '–',
  '—',
  '،',
  '؛',
  '.',
  '. ',
  '!',
  '؟ ',
  '\u00a0',
  '\u200f',
  '\t',
];
const token = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...'ابتثجحخدرسعفقكلمنهوي'), { minLength: 2, maxLength: 7 })
      .map((letters) => letters.join('')),
  },
);
const line = fc
  .array(fc.tuple(token, fc.constantFrom(' ', ' ', ' ', '، ', '. ', '؟ ', '')), {
    minLength: 1,
    maxLength: 90,
  })
  .map((parts) => parts.flat().join(''));
const lines = fc.array(line, { minLength: 3, maxLength: 9 });
/** Each passage holds a word of its own. */
const essay = lines.map((all) => all.map((one, index) => `${one} ق${index}ق`).join('\n'));
/** Passages may come twice, and stand in one another. */
const echoing = fc
  .tuple(lines, fc.array(fc.nat(8), { minLength: 1, maxLength: 6 }))
  .map(([all, twice]) => {
    const echoes = twice
      .map((index) => all[index % all.length] ?? '')
      .map((one) => one.slice(0, 30));
    return ['عنوان ق', ...all, ...echoes, 'ختام ق'].map((one) => `${one} م`).join('\n');
  });
/** Leaves out what is said of how the essay itself is typed: a draft changes no word of it. */
const ofDraft = (messages: Message[]) =>
  messages.filter(({ code, place }) => place.path !== 'essay.txt' || code.startsWith('sentence-'));
const runs = { numRuns: countRuns(750) };

/** A deck ends with its scenarios, whatever the essay says after them. */
function inOrder(sentences: Sentence[]): Sentence[] {
  return [...sentences].sort((a, b) => a.passage - b.passage || a.number - b.number);
}

it('a draft of any essay links without a message, each sentence spoken once, each file named once', () => {
  fc.assert(
    fc.property(essay, (text) => {
      const { draft, folder } = draftFolder(text);
      const { deck, messages } = linkFolder(folder);
      expect(formatMessages(ofDraft(messages))).toBe('');
      const names = draft.files.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      const spoken = deck?.slides.flatMap(({ notes }) => notes.map(({ sentence }) => sentence));
      expect(inOrder(spoken ?? [])).toEqual(deck?.essay.body.flatMap(({ sentences }) => sentences));
    }),
    runs,
  );
});

/** Sections, verse and footnotes; each passage holds a word of its own. */
const marked = fc
  .array(fc.tuple(fc.constantFrom('', '', '', '## ', '### ', '> ', '> نصف … '), line), {
    minLength: 3,
    maxLength: 12,
  })
  .map((rows) =>
    [
      'عنوان',
      ...rows.map(
        ([sign, words], index) => `${sign}${words} ق${index}ق${sign === '' ? `[^${index}]` : ''}`,
      ),
    ]
      .concat(
        '## المراجع',
        'كتاب ق',
        ...rows.flatMap(([sign], index) => (sign === '' ? `[^${index}]: حاشية` : [])),
      )
      .join('\n\n'),
  );

it('a draft of any essay with sections, verse and footnotes has no message and speaks each sentence once, except references', () => {
  let decks = 0;
  fc.assert(
    fc.property(marked, (text) => {
      if (!/^[^#\n][^\n]*\n\n/m.test(text.replace(/## المراجع[\s\S]*/, ''))) return;
      const { folder } = draftFolder(text);
      const { deck, messages } = linkFolder(folder);
      expect(formatMessages(ofDraft(messages))).toBe('');
      decks += 1;
      const spoken = deck?.slides.flatMap(({ notes }) =>
        notes.map(({ sentence }) => sentence.text),
      );
      const aloud = deck?.essay.body.filter(({ isSilent }) => !isSilent);
      expect(spoken).toEqual(aloud?.flatMap(({ sentences }) => sentences.map((one) => one.text)));
    }),
    runs,
  );
  expect(decks).toBeGreaterThan(runs.numRuns / 2);
});

it('if passages repeat each other, every sentence that words can cite is spoken', () => {
  fc.assert(
    fc.property(echoing, (text) => {
      const { draft, folder } = draftFolder(text);
      const { deck, messages } = linkFolder(folder);
      const ours = ofDraft(messages);
      expect(ours.filter(({ code }) => code !== 'sentence-unspoken')).toEqual([]);
      const unspoken = new Set(ours.map(({ place }) => `  essay.txt:${place.line}`));
      expect(draft.report.filter((row) => row.startsWith('  essay.txt:'))).toEqual([...unspoken]);
      expect(deck).toBeDefined();
    }),
    runs,
  );
});
