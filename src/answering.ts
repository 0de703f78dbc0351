import { stringify } from 'yaml';
import {
  type AnswerAlliances,
  dropStage,
  readAnswerAlliances,
  writeAlliances,
} from './assistant/answer/answer-alliances.ts';
import { readAnswerSettings } from './assistant/answer/answer-settings.ts';
import { type AnswerSlide, readAnswerSlide } from './assistant/answer/answer-slide.ts';
import { checkClaims } from './assistant/answer/claim.ts';
import {
  fillGaps,
  findGaps,
  type Gap,
  nameFiles,
  type PlacedSlide,
} from './assistant/answer/composition.ts';
import { checkHeadline } from './assistant/answer/headline-check.ts';
import { groundHeadline } from './assistant/answer/headline-ground.ts';
import {
  cutEssay,
  placeRuleSlides,
  readFiles,
  recallNumbers,
  splitGap,
} from './assistant/answer/rule-slides.ts';
import { type Section, splitAnswer } from './assistant/answer/section.ts';
import { type SlideText, writeSlideText } from './assistant/answer/slide-text.ts';
import { citeNumbers, type NumberedEssay, numberSentences } from './assistant/numbering.ts';
import { type DraftFile, writeSheets } from './draft/slide/drafted-slide.ts';
import { draftEnd } from './draft/slide/talk-end.ts';
import { draftTitle } from './draft/slide/title.ts';
import { draftFitting } from './drafting.ts';
import type { DrawOptions } from './draw/figures.ts';
import type { DeckFolder } from './folder.ts';
import { type DeckFile, readDeckFile } from './read/deck-file.ts';
import type { Essay } from './read/essay.ts';
import { error, type Message } from './read/message.ts';
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

/** The deck that an answer becomes, and what does not hold in it. */
export interface CheckedAnswer {
  files: DraftFile[];
  /** The sections of the answer, in order. */
  sections: Section[];
  /** Places are in the answer; those of slides by rule are in their files. */
  messages: Message[];
  /** Numbers of slides: of the answer, kept and left out, and by rule. */
  kept: number;
  left: number;
  ruled: number;
}

/** The remarks at the top of slide files. */
const remarks = {
  answer: 'من إجابة مساعد: الاقتباسات من المقال، والعنوان من كلام المساعد؛ راجعه.',
  rule: 'مسودة بالقواعد: لم تصحّ شريحة المساعد هنا أو لم يكتبها؛ أعد صياغة العنوان.',
};

/** The parts of an answer that could be read. */
interface ReadAnswer {
  path: string;
  sections: Section[];
  slides: AnswerSlide[];
  strands?: DeckFile['strands'];
  maps?: AnswerAlliances;
  messages: Message[];
  /** Slides that are left out, with the reason. */
  left: Map<AnswerSlide, Message[]>;
}

/**
 * Returns the deck that an assistant's answer becomes. A slide in which a build would find an error, or
 * whose headline says what its sentences do not, is left out and reported; the rule's draft speaks its
 * sentences, so that the deck builds and speaks everything once. Without any slide that holds, the deck
 * is the rule's draft.
 */
export async function checkAnswer(order: AnswerOrder): Promise<CheckedAnswer> {
  const numbered = numberSentences(order.essay);
  const read = readAnswer(order.answer, order.essay, numbered);
  const own = new Map(read.left);
  read.left = checkClaims(read.slides, numbered);
  const fillings = new Map<string, PlacedSlide[]>();
  for (let isFirst = true; ; isFirst = false) {
    const kept = read.slides.filter((slide) => !read.left.has(slide));
    if (kept.length === 0 && !isFirst) break;
    const composed = await compose(kept, read, { order, numbered, fillings });
    const faults = findFaults(composed, { read, isFirst });
    // At first, slides with faults of their own are built too, so that all faults are found together.
    if (isFirst) for (const [slide, messages] of own) addLeft(read, slide, messages);
    for (const [slide, messages] of faults.ofSlides) addLeft(read, slide, messages);
    if (faults.ofSlides.size > 0 || (isFirst && own.size > 0)) continue;
    if (faults.stage !== undefined && read.maps) {
      const maps = dropStage(read.maps, faults.stage);
      if (maps) read.maps = maps;
      else delete read.maps;
    } else if (faults.isOfMaps && read.maps) delete read.maps;
    else if (faults.isElsewhere) break;
    else return finish(composed, kept, read);
  }
  return finishByRule(order, read);
}

function readAnswer(answer: Source, essay: Essay, numbered: NumberedEssay): ReadAnswer {
  const { path } = answer;
  const { sections, messages } = splitAnswer(answer);
  const read: ReadAnswer = { path, sections, slides: [], messages, left: new Map() };
  for (const section of sections) {
    if (section.name === 'slide') {
      const { slide, messages: found } = readAnswerSlide(section, path);
      if (slide) read.slides.push(slide);
      if (!slide) messages.push(...found);
      else if (found.length > 0) addLeft(read, slide, found);
      continue;
    }
    const found =
      section.name === 'deck'
        ? readAnswerSettings(section, path)
        : readAnswerAlliances(section, path, essay);
    messages.push(...found.messages);
    if ('strands' in found) read.strands = found.strands;
    if ('maps' in found && found.maps) read.maps = found.maps;
  }
  const parties = read.maps?.alliances.actors ?? [];
  for (const slide of read.slides) {
    const found = checkHeadline(slide, groundHeadline(slide, numbered, parties));
    if (found.length > 0) addLeft(read, slide, found);
  }
  return read;
}

function addLeft({ left }: ReadAnswer, slide: AnswerSlide, messages: Message[]): void {
  left.set(slide, [...(left.get(slide) ?? []), ...messages]);
}

interface Surroundings {
  order: AnswerOrder;
  numbered: NumberedEssay;
  /** The slides by rule for each gap that was filled before. */
  fillings: Map<string, PlacedSlide[]>;
}

/** A deck in memory, the slides from which it was made, and what a build says of it. */
interface Composed {
  files: DraftFile[];
  names: string[];
  placed: { slide?: AnswerSlide; text: SlideText }[];
  messages: Message[];
}

async function compose(
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

/** What a build finds wrong with a composed deck, by what must go. */
interface Faults {
  ofSlides: Map<AnswerSlide, Message[]>;
  /** A stage that no slide shows. */
  stage?: string | undefined;
  isOfMaps: boolean;
  isElsewhere: boolean;
}

/**
 * After the first time, a slide may be wrong only because others are left out: that is one message. What
 * a drawing says is found later than the rest.
 */
function findFaults(
  composed: Composed,
  { read, isFirst }: { read: ReadAnswer; isFirst: boolean },
): Faults {
  const faults: Faults = { ofSlides: new Map(), isOfMaps: false, isElsewhere: false };
  for (const message of composed.messages.filter(isFault)) {
    const { slide, text } = slideOf(message, composed) ?? {};
    if (slide && text) {
      const found = faults.ofSlides.get(slide) ?? [];
      const isOwn = isFirst || message.code.startsWith('figure-');
      if (isOwn) faults.ofSlides.set(slide, [...found, toAnswer(message, text)]);
      else if (found.length === 0) faults.ofSlides.set(slide, [leave(slide)]);
    } else if (message.code === 'stage-unshown' && read.maps) {
      faults.stage ??= stageOf(message, read.maps);
    } else if (message.place.path === 'alliances.yaml') faults.isOfMaps = true;
    else faults.isElsewhere = true;
  }
  return faults;
}

/** A drawing of an assistant has only words of the essay: what is a warning for an author is a fault here. */
function isFault({ code, severity }: Message): boolean {
  return severity === 'error' || code === 'figure-label-unquoted';
}

function leave({ headline: { place } }: AnswerSlide): Message {
  const reason =
    'this slide holds, but not without slides that are left out: correct those, and leave this one';
  return error('answer-left', place, reason);
}

function stageOf({ reason }: Message, { value }: AnswerAlliances): string | undefined {
  return Object.keys(value.stages).find((key) => reason.includes(` ${key}:`));
}

function slideOf({ place }: Message, { names, placed }: Composed) {
  return placed[names.indexOf(place.path)];
}

/** Returns a message about a written slide at the place in the answer that its line comes from. */
function toAnswer(message: Message, { origins }: SlideText): Message {
  return { ...message, place: origins[message.place.line - 1] ?? message.place };
}

function finish(composed: Composed, kept: AnswerSlide[], read: ReadAnswer): CheckedAnswer {
  const [top] = read.sections.filter(({ name }) => name === 'alliances');
  const warnings = composed.messages.map((message) => {
    const { slide, text } = slideOf(message, composed) ?? {};
    if (slide && text) return toAnswer(message, text);
    if (message.place.path !== 'alliances.yaml' || !top) return message;
    return { ...message, place: { path: read.path, line: top.line, column: 1 } };
  });
  return {
    files: composed.files,
    sections: read.sections,
    messages: [...listMessages(read), ...warnings],
    kept: kept.length,
    left: countSlides(read) - kept.length,
    ruled: composed.placed.filter(({ slide }) => !slide).length,
  };
}

async function finishByRule(order: AnswerOrder, read: ReadAnswer): Promise<CheckedAnswer> {
  const { essay, language, drawOptions } = order;
  const { files } = await draftFitting(essay, language, drawOptions);
  const slides = files.filter(({ name }) => name.endsWith('.md')).length;
  const messages = listMessages(read);
  const unsaid = read.slides
    .filter((slide) => !read.left.has(slide))
    .map(({ place }) => {
      const reason =
        'this slide holds, but no deck can be made with it: correct the other slides first';
      return error('answer-left', place, reason);
    });
  return {
    files,
    sections: read.sections,
    messages: [...messages, ...unsaid],
    kept: 0,
    left: countSlides(read),
    ruled: slides,
  };
}

function countSlides({ sections }: ReadAnswer): number {
  return sections.filter(({ name }) => name === 'slide').length;
}

function listMessages({ messages, left }: ReadAnswer): Message[] {
  return [...messages, ...[...left.values()].flat()];
}
