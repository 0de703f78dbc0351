import fc from 'fast-check';
import { draftDeck } from '../../../src/draft/draft.ts';
import { readAlliances } from '../../../src/read/alliances.ts';
import { readDeckFile } from '../../../src/read/deck-file.ts';
import { allPassages, readEssay } from '../../../src/read/essay.ts';
import { hasError, type Message } from '../../../src/read/message.ts';
import { readRehearsal } from '../../../src/read/rehearsal.ts';
import { readSlide } from '../../../src/read/slide-file.ts';
import { decodeSource, type Source } from '../../../src/read/source.ts';
import { compareEssays } from '../../../src/revise/essay-change.ts';
import { linkFolder } from '../../../src/talk.ts';
import { readFrozen, readFrozenSlides } from '../../frozen-deck.ts';
import { anyText, checkMessages, endedAnyhow, harmedTexts } from '../../hostile/arbitrary.ts';
import * as inputs from '../../hostile/inputs.ts';
import { demand, type Target, target } from '../target.ts';

const texts = (...valid: string[]) => endedAnyhow(fc.oneof(anyText, harmedTexts(valid)));

/** Returns a text as minbar reads a file; no text has the character U+0000. */
function decode(path: string, text: string): Source {
  const { source } = decodeSource(path, new TextEncoder().encode(text.replaceAll('\0', '')));
  demand(source !== undefined, 'a text is a text');
  return source;
}

type Reader = (source: Source) => { messages: Message[] };

function readerOf(name: string, path: string, valid: string[], read: Reader): Target {
  return target(name, texts(...valid), (text) => {
    const source = decode(path, text);
    checkMessages(read(source).messages, [source]);
  });
}

const cued = inputs.slide.replace('kind: timeline', 'cues:\n  - "تمهّل"\n  - |\n    اذكر NATO');
const rehearsal = 'slide,seconds\n01-title,30\n02-course,61.5\n';
const rows = readFrozen('essay.txt').split('\n').filter(Boolean);
const essays = rows.slice(2).map((_, index) => rows.slice(index, index + 3).join('\n'));

function readWholeEssay(source: Source): { messages: Message[] } {
  const { essay, messages } = readEssay(source, 'ar');
  demand(Boolean(essay) || messages.length > 0, 'an essay or a message');
  for (const { text, sentences } of essay ? allPassages(essay) : [])
    demand(sentences.map((one) => one.text).join('') === text, 'the sentences are the passage');
  return { messages };
}

/** A draft of an essay without a message links without an error. */
function holdDraft(text: string): void {
  const source = decode('essay.txt', text.slice(0, 2000));
  const { essay, messages } = readEssay(source, 'ar');
  if (!essay || messages.length > 0) return;
  const files = draftDeck(essay, 'ar').files.map(({ name, text: content }) => ({
    path: name,
    text: String(content),
  }));
  const named = (name: string) => files.find(({ path }) => path === name);
  const [deckFile, alliances] = [named('deck.yaml'), named('alliances.yaml')];
  const slides = files.filter(({ path }) => path.endsWith('.md'));
  const linked = linkFolder({
    essay: source,
    slides,
    ...(deckFile && { deckFile }),
    ...(alliances && { alliances }),
  });
  const errors = linked.messages.filter(({ severity }) => severity === 'error');
  const own = errors.filter(({ code }) => code !== 'language-other');
  demand(own.length === 0, `a draft links: ${own.map(({ code }) => code).join(' ')}`);
}

function holdFolder(all: { essay: string; slide: string; deck: string; alliances: string }): void {
  const essay = decode('essay.txt', all.essay);
  const slide = decode('02-slide.md', all.slide);
  const deckFile = decode('deck.yaml', all.deck);
  const alliances = decode('alliances.yaml', all.alliances);
  const { deck, messages } = linkFolder({ essay, slides: [slide], deckFile, alliances });
  checkMessages(messages, [essay, slide, deckFile, alliances]);
  demand(Boolean(deck) || hasError(messages), 'a deck or an error');
}

/** Two versions of an essay: what is paired, removed and added is all that there is. */
function holdRevision([before, after]: [string, string]): void {
  const [old, now] = [before, after].map(
    (text) => readEssay(decode('essay.txt', text), 'ar').essay,
  );
  if (old && now) compareEssays(old, now);
}

/** The files of a deck, and what is made of an essay. */
export const deckTargets: Target[] = [
  readerOf('essay', 'essay.txt', [inputs.essay, ...essays], readWholeEssay),
  readerOf('slide', '02-slide.md', [inputs.slide, ...readFrozenSlides()], readSlide),
  readerOf('cues', '02-slide.md', [cued], readSlide),
  readerOf('deck.yaml', 'deck.yaml', [inputs.deckFile, readFrozen('deck.yaml')], readDeckFile),
  readerOf('alliances.yaml', 'alliances.yaml', [inputs.alliances], readAlliances),
  readerOf('rehearsal.csv', 'rehearsal.csv', [rehearsal], readRehearsal),
  target('draft', texts(inputs.essay, ...essays), holdDraft),
  target('revision', fc.tuple(texts(...essays), texts(...essays)), holdRevision),
  target(
    'folder',
    fc.record({
      essay: texts(inputs.essay),
      slide: texts(inputs.slide, cued),
      deck: texts(inputs.deckFile),
      alliances: texts(inputs.alliances),
    }),
    holdFolder,
  ),
];
