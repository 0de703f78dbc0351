import type { Essay } from '../read/essay.ts';
import type { Message, Place } from '../read/message.ts';
import type { Sentence } from '../read/sentence.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { kindRules } from '../read/slide-kind.ts';
import { type Citation, cite, sentenceOf } from './cite.ts';

/** A sentence that a slide speaks, and the place of its citation in the slide's file. */
export interface Spoken {
  sentence: Sentence;
  place: Place;
  /** True if the slide is one of those with which a deck ends, whatever the essay says after them. */
  atEnd: boolean;
}

/** Returns the sentences that a slide cites, in the essay's order; a title slide cites the title. */
export function citeSentences(
  file: SlideFile,
  essay: Essay,
): { spoken: Spoken[]; messages: Message[] } {
  const atEnd = kindRules[file.kind].isEnding === true;
  const title = kindRules[file.kind].speaksTitle ? essay.title.sentences : [];
  const spoken = title.map((sentence) => ({ sentence, place: file.headline.place, atEnd }));
  const messages: Message[] = [];
  for (const unit of ['passage', 'sentence'] as const)
    for (const quotation of file[`${unit}s`]) {
      const { citation, messages: found } = cite(quotation, essay, unit);
      messages.push(...found);
      for (const sentence of citation ? citedSentences(citation, unit) : [])
        spoken.push({ sentence, place: quotation.place, atEnd });
    }
  return { spoken: spoken.sort(inOrder), messages };
}

/** Returns the sentences that a slide speaks by one citation: those of its passage, or one. */
export function citedSentences(citation: Citation, unit: 'passage' | 'sentence'): Sentence[] {
  if (unit === 'passage') return citation.passage.sentences;
  const sentence = sentenceOf(citation);
  return sentence ? [sentence] : [];
}

function inOrder({ sentence: a }: Spoken, { sentence: b }: Spoken): number {
  return a.passage - b.passage || a.number - b.number;
}
