import { stringify } from 'yaml';
import type { ReadAnswer } from './assistant/answer/answer.ts';
import { writeAlliances } from './assistant/answer/answer-alliances.ts';
import type { AnswerSlide } from './assistant/answer/answer-slide.ts';
import {
  fillGaps,
  findGaps,
  type Gap,
  nameFiles,
  type PlacedSlide,
} from './assistant/answer/composition.ts';
import {
  cutEssay,
  placeRuleSlides,
  readFiles,
  recallNumbers,
  splitGap,
} from './assistant/answer/rule-slides.ts';
import { type SlideText, writeSlideText } from './assistant/answer/slide-text.ts';
import { citeNumbers, type NumberedEssay } from './assistant/numbering.ts';
import { type DraftFile, writeSheets } from './draft/slide/drafted-slide.ts';
import { draftEnd } from './draft/slide/talk-end.ts';
import { draftTitle } from './draft/slide/title.ts';
import { draftFitting } from './drafting.ts';
import type { DrawOptions } from './draw/figures.ts';
import type { DeckFolder } from './folder.ts';
import { readDeckFile } from './read/deck-file.ts';
import type { Essay } from './read/essay.ts';
import type { Message } from './read/message.ts';
import { kindRules } from './read/slide-kind.ts';
import type { Source } from './read/source.ts';
import { linkFolder, makeTalk } from './talk.ts';

/** An answer, and what it is held against. */
export interface AnswerOrder {
  answer: Source;
  /** The text of essay.txt, and the essay in it. */
  source: Source;
  essay: Essay;
  language: string;
  drawOptions: DrawOptions;
}

/** The remarks at the top of slide files. */
const remarks = {
  answer: 'من إجابة مساعد: الاقتباسات من المقال، والعنوان من كلام المساعد؛ راجعه.',
  rule: 'مسودة بالقواعد: لم تصحّ شريحة المساعد هنا أو لم يكتبها؛ أعد صياغة العنوان.',
};

/** What a deck is composed from, beside the answer. */
export interface Surroundings {
  order: AnswerOrder;
  numbered: NumberedEssay;
  /** The slides by rule for each gap that was filled before. */
  fillings: Map<string, PlacedSlide[]>;
}

/** A deck in memory, the slides from which it was made, and what a build says of it. */
export interface Composed {
  files: DraftFile[];
  names: string[];
  placed: { slide?: AnswerSlide; text: SlideText }[];
  messages: Message[];
}

/**
 * Returns the deck of the slides that are kept, with slides by rule for all sentences that they do not
 * speak, and the messages of its build.
 */
export async function compose(
  kept: AnswerSlide[],
  read: ReadAnswer,
  { order, numbered, fillings }: Surroundings,
): Promise<Composed> {
  const count = numbered.sentences.length;
  const own = kept.map((slide) => ({ ...placeSlide(slide, numbered), slide }));
  const filled: PlacedSlide[] = [];
  for (const gap of findGaps(own, count)) {
    const key = `${gap.first}-${gap.last}`;
    const slides = fillings.get(key) ?? (await fillGap(gap, { order, numbered }));
    fillings.set(key, slides);
    filled.push(...slides);
  }
  const opening = own.some(({ told }) => kindRules[told.kind].speaksTitle)
    ? []
    : writeSheets([draftTitle(numbered.essay, read.strands !== undefined)]).flatMap(tellSheet);
  const closes = own.some(({ told }) => kindRules[told.kind].isClosing);
  const end = draftEnd(order.essay).filter(({ kind }) => !closes || !kindRules[kind].isClosing);
  const all = [...opening, ...fillGaps(own, filled), ...writeSheets(end).flatMap(tellSheet)];
  const names = nameFiles(all.map(({ told }) => told));
  const placed = all.map((one) => {
    const slide = own.find((it) => it === one)?.slide;
    const text = writeSlideText(one.told, slide ? remarks.answer : remarks.rule);
    return { text, ...(slide && { slide }) };
  });
  const texts = placed.map(({ text }, index) => ({ name: names[index] ?? '', text: text.text }));
  const maps = read.maps ? [{ name: 'alliances.yaml', text: writeAlliances(read.maps) }] : [];
  const { files, messages } = await setTime([...maps, ...texts], read, order);
  return { files, names, placed, messages };
}

/** Returns the slides by rule for a gap; where the draft of the whole gap tells it in another order, those of its parts. */
async function fillGap(
  gap: Gap,
  { order, numbered }: Omit<Surroundings, 'fillings'>,
): Promise<PlacedSlide[]> {
  const cut = cutEssay(gap, numbered);
  const { files } = await draftFitting(cut, order.language, order.drawOptions);
  const slides = placeRuleSlides(files, gap, numbered);
  if (slides || gap.first === gap.last) return slides ?? [];
  const parts: PlacedSlide[] = [];
  for (const part of splitGap(gap, numbered))
    parts.push(...(await fillGap(part, { order, numbered })));
  return parts;
}

function placeSlide(slide: AnswerSlide, numbered: NumberedEssay): PlacedSlide {
  const { sentences, recall, line: _, ...rest } = slide;
  const [first, last] = [sentences.numbers[0], sentences.numbers.at(-1)];
  const cited = citeNumbers(sentences.numbers, numbered) ?? { passages: [], sentences: [] };
  const recalled = { words: recallNumbers(recall.numbers, numbered), place: recall.place };
  const told = { ...rest, cited: { ...cited, place: sentences.place }, recalled };
  return first === undefined || last === undefined ? { told } : { spoken: { first, last }, told };
}

/** Returns a drafted slide that cites nothing: a title, thanks, references. */
function tellSheet(file: DraftFile): PlacedSlide[] {
  return readFiles([file]).map((slide) => {
    const none = { passages: [], sentences: [], place: slide.place };
    return { told: { ...slide, cited: none, recalled: { words: [], place: slide.place } } };
  });
}

/** Minutes at which no slide is short of time: the deck is linked once to know what it asks for. */
const plenty = 600;

async function setTime(
  files: DraftFile[],
  { strands }: ReadAnswer,
  { source, essay, language, drawOptions }: AnswerOrder,
): Promise<Pick<Composed, 'files' | 'messages'>> {
  const { files: byRule } = await draftFitting(essay, language, drawOptions);
  const deckFile = byRule.find(({ name }) => name === 'deck.yaml');
  const { deckFile: settings } = readDeckFile(
    deckFile && { path: deckFile.name, text: deckFile.text },
  );
  const write = (minutes: number) => ({
    name: 'deck.yaml',
    text: stringify({
      language,
      minutes,
      ...(strands && { strands }),
      ...(settings.coverage === 'advised' && { coverage: 'advised' }),
    }),
  });
  const { deck } = linkFolder(toFolder([write(plenty), ...files], source));
  const all = [write(Math.max(1, Math.ceil((deck?.asked ?? plenty) / 300)) * 5), ...files];
  const { messages } = await makeTalk(toFolder(all, source), drawOptions);
  return { files: all, messages };
}

function toFolder(files: DraftFile[], essay: Source): DeckFolder {
  const find = (name: string) => {
    const file = files.find((one) => one.name === name);
    return file && { path: name, text: file.text };
  };
  const [deckFile, alliances] = [find('deck.yaml'), find('alliances.yaml')];
  return {
    essay,
    ...(deckFile && { deckFile }),
    ...(alliances && { alliances }),
    slides: files
      .filter(({ name }) => name.endsWith('.md'))
      .map(({ name, text }) => ({ path: name, text })),
  };
}
