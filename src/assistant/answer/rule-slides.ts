import type { DraftFile } from '../../draft/slide/drafted-slide.ts';
import { citeSentences } from '../../link/spoken.ts';
import type { Essay, Passage } from '../../read/essay.ts';
import { readSlide, type SlideFile } from '../../read/slide-file.ts';
import { kindRules } from '../../read/slide-kind.ts';
import { citeNumbers, type NumberedEssay, sentencesAt } from '../numbering.ts';
import type { Gap, PlacedSlide } from './composition.ts';
import type { ToldSlide } from './slide-text.ts';

/** Returns an essay with the title, and of the body only the sentences of a gap: what the rule drafts for the gap. */
export function cutEssay({ first, last }: Gap, numbered: NumberedEssay): Essay {
  const { path, title } = numbered.essay;
  const chosen = numbered.sentences.slice(first - 1, last);
  const body = [...new Set(chosen.map(({ passage }) => passage))].map((passage, index): Passage => {
    const own = chosen.filter((one) => one.passage === passage).map(({ sentence }) => sentence);
    const [start, number] = [own[0]?.start ?? 0, index + 2];
    return {
      number,
      line: passage.line,
      column: passage.column,
      text: own.map(({ text }) => text).join(''),
      sentences: own.map((sentence, place) => ({
        ...sentence,
        passage: number,
        number: place + 1,
        start: sentence.start - start,
      })),
    };
  });
  return { path, front: {}, title, body, headings: [], footnotes: [] };
}

/**
 * Returns the slides of the rule's draft that speak the sentences of a gap, as slides of the whole essay, in
 * its order; undefined if they do not speak them all in neighbouring rows (a draft may tell scenarios last).
 */
export function placeRuleSlides(
  files: DraftFile[],
  gap: Gap,
  numbered: NumberedEssay,
): PlacedSlide[] | undefined {
  const cut = cutEssay(gap, numbered);
  const order = cut.body.flatMap(({ sentences }) => sentences);
  const slides = readFiles(files).flatMap((file): PlacedSlide[] => {
    const { spoken } = citeSentences(file, cut);
    const numbers = spoken
      .filter(({ sentence }) => sentence.passage > 0)
      .map(({ sentence }) => gap.first + order.indexOf(sentence))
      .sort((a, b) => a - b);
    const [first, last] = [numbers[0], numbers.at(-1)];
    const isRow = first !== undefined && last === first + numbers.length - 1;
    const cited = citeNumbers(numbers, numbered);
    if (!isRow || !cited) return [];
    const told = { ...toTold(file), cited: { ...cited, place: file.place } };
    return [{ spoken: { first, last }, told }];
  });
  const inOrder = slides.sort((a, b) => (a.spoken?.first ?? 0) - (b.spoken?.first ?? 0));
  const count = inOrder.reduce(
    (sum, { spoken }) => sum + (spoken ? spoken.last - spoken.first + 1 : 0),
    0,
  );
  return count === order.length ? inOrder : undefined;
}

/** Returns a gap in parts: its passages, or the halves of one passage. */
export function splitGap({ first, last }: Gap, { sentences }: NumberedEssay): Gap[] {
  const own = sentences.slice(first - 1, last);
  const passages = [...new Set(own.map(({ passage }) => passage))];
  if (passages.length < 2) {
    const middle = (first + last) >> 1;
    return [
      { first, last: middle },
      { first: middle + 1, last },
    ];
  }
  return passages.map((passage) => {
    const numbers = own.filter((one) => one.passage === passage).map(({ number }) => number);
    return { first: numbers[0] ?? first, last: numbers.at(-1) ?? last };
  });
}

/** Returns files of a draft that are slides. */
export function readFiles(files: DraftFile[]): SlideFile[] {
  return files
    .filter(({ name }) => name.endsWith('.md'))
    .flatMap(
      ({ name, text }) => readSlide({ path: name, text: text.normalize('NFC') }).slide ?? [],
    );
}

/** A drafted slide without what it has in its own deck alone: the map, the strands, the scenarios. */
function toTold(file: SlideFile): ToldSlide {
  const { kind, label, headline, bullets, table, rowsAreSteps, unread, place, strandsPlace } = file;
  const isPlain =
    kindRules[kind].figures < 2 && !kindRules[kind].isEnding && !kindRules[kind].isFigure;
  return {
    kind: isPlain && file.fences.length === 0 ? kind : 'statement',
    ...(label && { label }),
    headline,
    bullets,
    ...(table && { table }),
    ...(rowsAreSteps && { rowsAreSteps }),
    fences: [],
    pictures: [],
    unread,
    place,
    strandsPlace,
    cited: { passages: [], sentences: [], place },
    recalled: { words: [], place },
  };
}

/** Returns the words of sentences that another slide speaks: neighbours of one passage together. */
export function recallNumbers(numbers: number[], numbered: NumberedEssay): string[] {
  const rows: { passage: Passage; start: number; end: number }[] = [];
  for (const { passage, sentence } of sentencesAt(numbers, numbered)) {
    const last = rows.at(-1);
    const end = sentence.start + sentence.text.length;
    if (last?.passage === passage && last.end === sentence.start) last.end = end;
    else rows.push({ passage, start: sentence.start, end });
  }
  return rows.map(({ passage, start, end }) => passage.text.slice(start, end).trim());
}
