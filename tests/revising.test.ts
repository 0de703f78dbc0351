import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatRevision, summarise } from '../src/revise/report.ts';
import { reviseFolder, writeRevision } from '../src/revising.ts';
import { makeFolder, readDrawOptions, root } from './shipped-talk.ts';

/** Returns a deck of three slides, and its new essay: the old one with words replaced. */
function makeDeck(...[from, to]: [string, string]) {
  const folder = makeFolder();
  const deck = join(folder, 'deck');
  cpSync(join(root, 'tests/cases/base'), deck, { recursive: true });
  const old = readFileSync(join(deck, 'essay.txt'), 'utf8');
  expect(old).toContain(from);
  const path = join(folder, 'new.txt');
  writeFileSync(path, old.replace(from, to));
  return { deck, path, old };
}

async function revise(deck: string, path: string) {
  const { revised, messages } = await reviseFolder(path, deck, readDrawOptions());
  expect(messages).toEqual([]);
  if (!revised) throw new Error('the deck can be revised');
  const report = formatRevision(revised.revision, revised.broken).replaceAll(`${deck}/`, '');
  return { revised, report };
}

const contentOf = (deck: string) =>
  readdirSync(deck).map((name) => [name, readFileSync(join(deck, name), 'utf8')]);

describe('a revision', () => {
  it('shows the new words of a quotation that broke, and writes nothing', async () => {
    const { deck, path } = makeDeck('العلاقة بين البلدين', 'العلاقة القديمة بين البلدين');
    const before = contentOf(deck);
    const { report } = await revise(deck, path);
    expect(report).toContain('1. sentence edited, essay.txt:2:1');
    expect(report).toContain('01-title.md: untouched');
    expect(report).toContain(
      '02-tension.md: 1 sentence in other words (1); citations follow the essay; 1 error',
    );
    expect(report).toContain('02-tension.md:8:3: error:');
    expect(report).toMatch(
      /⁨العلاقة بين البلدين⁩\n\s+the essay now has\n\s+⁨العلاقة القديمة بين البلدين⁩/,
    );
    expect(report).toContain('03-questions.md: untouched');
    expect(contentOf(deck)).toEqual(before);
  });

  it('names the slide that should speak a passage that is new', async () => {
    const { deck, path } = makeDeck('\nفي ظل', '\nوهذه فقرة جديدة لا شريحة لها.\nفي ظل');
    const { report, revised } = await revise(deck, path);
    expect(report).toContain('no slide speaks it: 02-tension.md should, or a new slide after it');
    expect(revised.broken.map(({ message }) => message.code)).toEqual(['sentence-unspoken']);
  });

  it('names the slide whose passage another one replaces', async () => {
    const { deck, path } = makeDeck(
      'شهدت العلاقة بين البلدين توتراً عام 2020. ثم هدأت الأمور بالتدريج.',
      'لا أحد يذكر كيف بدأ هذا كله.',
    );
    const { report } = await revise(deck, path);
    expect(report).toContain('no slide speaks it: 02-tension.md should, or a new slide after it');
    expect(report).toContain('02-tension.md: notes shorter by 2 sentences');
  });

  it('says that the notes are longer where a passage that is spoken whole has a new sentence', async () => {
    const { deck, path } = makeDeck('بالتدريج.', 'بالتدريج. وبقي أثر ذلك كله.');
    const { report, revised } = await revise(deck, path);
    expect(report).toContain('; 02-tension.md speaks it');
    expect(report).toContain('02-tension.md: notes longer by 1 sentence (1)');
    expect(revised.broken.filter(({ message }) => message.severity === 'error')).toEqual([]);
  });

  it('says nothing of an essay that did not change', async () => {
    const { deck, path } = makeDeck('عام', 'عام');
    const { report, revised } = await revise(deck, path);
    expect(report.match(/untouched/g)?.length).toBe(3);
    const last = summarise({ ...revised, wrong: [] }, { written: false });
    expect(last).toBe('nothing to write\nthe deck builds');
  });
});

describe('a revision that is written', () => {
  it('changes the essay and the citations that follow it, and no other letter', async () => {
    const { deck, path } = makeDeck('لا جواب عنها اليوم.', 'لا جوابَ عنها اليوم.');
    const slide = join(deck, '03-questions.md');
    const typed = `\uFEFF${readFileSync(slide, 'utf8').replace('sentences:', 'sentences: # ملاحظة').replaceAll('\n', '\r\n')}`;
    writeFileSync(slide, typed);
    const before = new Map(contentOf(deck) as [string, string][]);
    const { revised } = await revise(deck, path);
    mkdirSync(join(deck, '..', '.git'));
    expect(await writeRevision(deck, revised)).toEqual({ messages: [] });
    const after = contentOf(deck) as [string, string][];
    expect(after.map(([name]) => name)).toEqual([...before.keys()]);
    const changed = after.filter(([name, text]) => before.get(name) !== text);
    expect(changed.map(([name]) => name)).toEqual(['03-questions.md', 'essay.txt']);
    expect(readFileSync(slide, 'utf8')).toBe(
      typed.replace('لا جواب عنها اليوم', 'لا جوابَ عنها اليوم'),
    );
    expect(readFileSync(join(deck, 'essay.txt'), 'utf8')).toBe(readFileSync(path, 'utf8'));
  });

  it('keeps the old essay beside the new one, under a name of its own, where nothing keeps versions', async () => {
    const { deck, path, old } = makeDeck('بالتدريج', 'شيئاً فشيئاً');
    writeFileSync(join(deck, 'essay.old.txt'), 'أقدم');
    const { revised } = await revise(deck, path);
    expect(await writeRevision(deck, revised)).toEqual({ kept: 'essay.old-2.txt', messages: [] });
    expect(readFileSync(join(deck, 'essay.old.txt'), 'utf8')).toBe('أقدم');
    expect(readFileSync(join(deck, 'essay.old-2.txt'), 'utf8')).toBe(old);
  });

  it('follows a passage that was split and passages that were joined', async () => {
    const split = makeDeck(' ثم هدأت', '\nثم هدأت');
    const { revised } = await revise(split.deck, split.path);
    expect(revised.broken).toEqual([]);
    await writeRevision(split.deck, revised);
    const front = readFileSync(join(split.deck, '02-tension.md'), 'utf8').split('---')[1];
    expect(front).toBe('\npassages:\n  - شهدت العلاقة بين البلدين\n  - ثم هدأت الأمور بالتدريج\n');
    const joined = makeDeck('\nفي ظل', ' في ظل');
    const both = await revise(joined.deck, joined.path);
    expect(both.revised.broken).toEqual([]);
  });
});
