import type { Essay } from '../read/essay.ts';
import type { Kind, Run } from '../read/front-matter.ts';
import { error, type Message } from '../read/message.ts';
import type { Quotation } from '../read/quotation.ts';
import type { Sentence } from '../read/sentence.ts';
import type { Fence, SlideFile } from '../read/slide.ts';
import { type Citation, cite, sentenceOf } from './cite.ts';
import type { Spoken, Strictness } from './coverage.ts';
import { checkGrounding, quotationsOf, quotesHeadline } from './grounding.ts';
import { growToWords, type Match } from './match.ts';
import { findInStretches, joinSentences, type Stretch, stretchOf } from './stretch.ts';

/** A sentence of the notes; marks are the words that the slide shows, offsets in the sentence. */
export interface Note {
  sentence: Sentence;
  marks: Match[];
}

/** Words of the essay on a slide: their lines, and the passage that they stand in. */
export interface Quoted {
  lines: string[];
  passage: number;
}

/** A bullet whose words are all found in what the slide cites. */
export interface Point {
  stepped: boolean;
  lead?: Quoted;
  caption?: Quoted;
  quotation?: Quoted;
}

/** A slide held against the essay. */
export interface Slide {
  id: string;
  path: string;
  kind: Kind;
  label?: string;
  headline: string[];
  points: Point[];
  fences: Fence[];
  notes: Note[];
  recalled: Citation[];
  /** Numbers of the passages that it cites, in the essay's order. */
  passages: number[];
  /** What it cites, for whatever else is held against it. */
  stretches: Stretch[];
  strands?: Run;
  /** The lead at which the strands turn. */
  turn?: string;
}

/** Returns a slide with what it cites found in the essay, and what it speaks, in its order. */
export function linkSlide(
  file: SlideFile,
  essay: Essay,
  strictness: Strictness,
): { slide: Slide; spoken: Spoken[]; messages: Message[] } {
  const citing = citeSentences(file, essay);
  const recalling = file.recall.map((quotation) => cite(quotation, essay, 'passage'));
  const recalled = recalling.flatMap(({ citation }) => citation ?? []);
  const spoken = inOrder(citing.spoken);
  const sentences = spoken.map(({ sentence }) => sentence);
  const stretches = [...joinSentences(sentences, essay), ...recalled.map(stretchOf)];
  const messages = [
    ...citing.messages,
    ...recalling.flatMap((one) => one.messages),
    ...checkTurn(file),
    // Where a citation fails, every word that rests on it would fail too: say it once.
    ...(citing.messages.length > 0 ? [] : checkGrounding(file, stretches, essay, strictness)),
  ];
  const slide = assembleSlide(file, { sentences, recalled, stretches });
  return { slide, spoken, messages };
}

function citeSentences(file: SlideFile, essay: Essay): { spoken: Spoken[]; messages: Message[] } {
  const spoken: Spoken[] = [];
  const messages: Message[] = [];
  if (file.kind === 'title')
    for (const sentence of essay.title.sentences)
      spoken.push({ sentence, place: file.headline.place });
  for (const unit of ['passage', 'sentence'] as const)
    for (const quotation of file[`${unit}s`]) {
      const { citation, messages: found } = cite(quotation, essay, unit);
      messages.push(...found);
      for (const sentence of citation ? sentencesOf(citation, unit) : [])
        spoken.push({ sentence, place: quotation.place });
    }
  return { spoken, messages };
}

function sentencesOf(citation: Citation, unit: 'passage' | 'sentence'): Sentence[] {
  if (unit === 'passage') return citation.passage.sentences;
  const sentence = sentenceOf(citation);
  return sentence ? [sentence] : [];
}

function inOrder(spoken: Spoken[]): Spoken[] {
  return [...spoken].sort(
    ({ sentence: a }, { sentence: b }) => a.passage - b.passage || a.number - b.number,
  );
}

function checkTurn({ turn, bullets }: SlideFile): Message[] {
  if (!turn || bullets.some(({ lead }) => lead?.text === turn.text)) return [];
  const reason = `turn: no bullet of this slide begins with **${turn.text}**`;
  return [error('turn-unknown', turn.place, reason)];
}

interface Cited {
  sentences: Sentence[];
  recalled: Citation[];
  stretches: Stretch[];
}

function assembleSlide(file: SlideFile, { sentences, recalled, stretches }: Cited): Slide {
  const shown = quotesHeadline(file) ? [file.headline, ...quotationsOf(file)] : quotationsOf(file);
  const slide: Slide = {
    id: file.id,
    path: file.path,
    kind: file.kind,
    headline: file.headline.lines,
    points: file.bullets.map((bullet) => toPoint(bullet, stretches)),
    fences: file.fences,
    // The title is read from the slide; notes begin with the body.
    notes: toNotes(
      sentences.filter(({ passage }) => passage > 1),
      shown,
      stretches,
    ),
    recalled,
    passages: [...new Set(stretches.map(({ passage }) => passage.number))].sort((a, b) => a - b),
    stretches,
  };
  if (file.label) slide.label = file.label.text;
  if (file.strands) slide.strands = file.strands;
  if (file.turn) slide.turn = file.turn.text;
  return slide;
}

function toPoint(bullet: SlideFile['bullets'][number], stretches: Stretch[]): Point {
  const point: Point = { stepped: bullet.stepped };
  for (const part of ['lead', 'caption', 'quotation'] as const) {
    const quotation = bullet[part];
    if (quotation) point[part] = toQuoted(quotation, stretches);
  }
  return point;
}

function toQuoted({ text, lines }: Quotation, stretches: Stretch[]): Quoted {
  return { lines, passage: findInStretches(text, stretches)?.passage.number ?? 0 };
}

function toNotes(sentences: Sentence[], shown: Quotation[], stretches: Stretch[]): Note[] {
  const found = shown.flatMap(({ text }) => findInStretches(text, stretches) ?? []);
  const grown = found.map((one) => ({ ...one, ...growToWords(one, one.passage.text) }));
  return sentences.map((sentence) => {
    const length = sentence.text.trimEnd().length;
    const marks = grown
      .filter(({ passage }) => passage.number === sentence.passage)
      .map(({ start, end }) => ({
        start: Math.max(0, start - sentence.start),
        end: Math.min(length, end - sentence.start),
      }))
      .filter(({ start, end }) => start < end);
    return { sentence, marks: joinMarks(marks) };
  });
}

function joinMarks(marks: Match[]): Match[] {
  const joined: Match[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else joined.push({ ...mark });
  }
  return joined;
}
