import type { DeckFile } from '../read/deck-file.ts';
import type { Essay } from '../read/essay.ts';
import { error, hasError, type Message } from '../read/message.ts';
import type { SlideFile } from '../read/slide.ts';
import { checkCoverage } from './coverage.ts';
import { countWords, sharePace } from './pace.ts';
import { linkSlide, type Slide } from './slide.ts';

/** A slide with its share of the talk, s. */
export interface TimedSlide extends Slide {
  seconds: number;
}

/** A talk whose every word is held against the essay. */
export interface Deck {
  essay: Essay;
  settings: DeckFile;
  slides: TimedSlide[];
}

/** Returns the deck, or the messages that say why there is none. */
export function linkDeck(
  essay: Essay,
  files: SlideFile[],
  settings: DeckFile,
): { deck?: Deck; messages: Message[] } {
  const ordered = [...files].sort((a, b) => a.number - b.number || (a.path < b.path ? -1 : 1));
  const linked = ordered.map((file) => linkSlide(file, essay, settings.quotations));
  const titles = ordered.filter(({ kind }) => kind === 'title');
  const bylines = titles.flatMap(({ headline: { place } }) =>
    (essay.byline?.sentences ?? []).map((sentence) => ({ sentence, place })),
  );
  const spoken = [...linked.flatMap((one) => one.spoken), ...bylines];
  const messages = [
    ...checkNames(ordered),
    ...checkScenarios(
      ordered,
      linked.map(({ slide }) => slide),
    ),
    ...ordered.flatMap((file) => checkParts(file, settings)),
    ...linked.flatMap((one) => one.messages),
    ...checkCoverage(essay, spoken, settings.coverage),
  ];
  if (hasError(messages)) return { messages };
  const slides = timeSlides(
    linked.map(({ slide }) => slide),
    essay,
    settings,
  );
  return { deck: { essay, settings, slides }, messages };
}

function checkNames(files: SlideFile[]): Message[] {
  const messages: Message[] = [];
  const ids = new Map<string, string>();
  const numbers = new Map<number, string>();
  for (const { path, id, number } of files) {
    const top = { path, line: 1, column: 1 };
    const [sameId, sameNumber] = [ids.get(id), numbers.get(number)];
    if (sameId) messages.push(error('slide-id-twice', top, `${sameId} has the id ${id} already`));
    if (sameNumber)
      messages.push(
        error('slide-number-twice', top, `${sameNumber} has the number ${number} already`),
      );
    ids.set(id, path);
    numbers.set(number, path);
  }
  return messages;
}

function checkScenarios(files: SlideFile[], slides: Slide[]): Message[] {
  const first = files.findIndex(({ kind }) => kind === 'scenario');
  if (first < 0) return [];
  const after = files.slice(first).filter(({ kind }) => kind !== 'scenario');
  const messages = after.map(({ path }) =>
    error('scenario-not-last', { path, line: 1, column: 1 }, 'a deck ends with its scenarios'),
  );
  let latest: Slide | undefined;
  for (const slide of slides.filter(({ kind }) => kind === 'scenario')) {
    if (latest && orderOf(slide) < orderOf(latest)) {
      const place = { path: slide.path, line: 1, column: 1 };
      const reason = `scenarios come in the essay’s order: this one before ${latest.path}`;
      messages.push(error('scenario-order', place, reason));
    }
    latest = slide;
  }
  return messages;
}

/** A scenario's place in the essay is that of the first words it recalls or speaks. */
function orderOf({ stretches, recalled }: Slide): number {
  const [first] = recalled.length > 0 ? recalled : stretches;
  return first ? first.passage.number * 1e6 + first.start : 0;
}

function checkParts(file: SlideFile, settings: DeckFile): Message[] {
  const { kind, fences, strands, strandsPlace } = file;
  const messages: Message[] = [];
  const room = kind === 'compare' ? 2 : 1;
  const extra = fences[room];
  if (extra)
    messages.push(error('fence-count', extra.place, `a ${kind} slide has room for ${room}`));
  if (kind === 'compare' && fences.length < 2)
    messages.push(error('fence-count', file.headline.place, 'a compare slide shows two figures'));
  if (strands && !settings.strands)
    messages.push(error('strands-unknown', strandsPlace, 'deck.yaml names no strands'));
  return messages;
}

function timeSlides(slides: Slide[], essay: Essay, settings: DeckFile): TimedSlide[] {
  const loads = slides.map((slide) => ({
    words: spokenTexts(slide, essay).reduce((sum, text) => sum + countWords(text), 0),
    figures: slide.fences.length + (slide.kind === 'timeline' ? 1 : 0),
  }));
  const seconds = sharePace(loads, settings.minutes, settings['words-a-minute']);
  return slides.map((slide, index) => ({ ...slide, seconds: seconds[index] ?? 0 }));
}

function spokenTexts({ kind, notes, recalled }: Slide, essay: Essay): string[] {
  const cover = kind === 'title' ? [essay.title.text, essay.byline?.text ?? ''] : [];
  return [
    ...cover,
    ...notes.map(({ sentence }) => sentence.text),
    ...recalled.map(({ quotation }) => quotation.text),
  ];
}
