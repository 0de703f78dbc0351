import * as v from 'valibot';
import { frontMatterShape, type Look, readLook } from '../../read/front-matter.ts';
import { error, type Message } from '../../read/message.ts';
import { readSlideText, type SlideBody } from '../../read/slide-file.ts';
import type { Source } from '../../read/source.ts';
import { readSound } from '../../read/yaml.ts';
import type { YamlText } from '../../read/yaml-document.ts';
import { type NumberList, numberListShape, readNumbers } from './number-list.ts';
import type { Section } from './section.ts';

/** A slide of an answer: a slide file that cites sentences by their numbers in the brief. */
export interface AnswerSlide extends Look, SlideBody {
  /** The line in the answer where it begins. */
  line: number;
  sentences: NumberList;
  recall: NumberList;
}

type AnswerFront = Look & Pick<AnswerSlide, 'sentences' | 'recall'>;

/** An answer has no cues, which are the speaker's own words, no pictures, and no slides after the talk. */
const {
  passages: _passages,
  cues: _cues,
  credit: _credit,
  backup: _backup,
  ...looks
} = frontMatterShape.entries;
const answerShape = v.strictObject({
  ...looks,
  sentences: numberListShape,
  recall: numberListShape,
});

/**
 * Returns a slide of an answer. Reports, at their places in the answer, everything that a slide cannot
 * contain, and drawings that name a file: an answer has no files.
 */
export function readAnswerSlide(
  section: Section,
  path: string,
): { slide?: AnswerSlide; messages: Message[] } {
  const { text, messages } = readSlideText(toSlideSource(section, path), readFront);
  const moved = messages.map((one) => moveDown(one, section.line - 1));
  if (!text) return { messages: moved };
  const slide = {
    ...moveParts({ ...text.front, ...text.body }, section.line - 1),
    line: section.line,
  };
  return { slide, messages: [...moved, ...refuseFiles(slide)] };
}

/** The line `=== slide` stands for the first line --- of a slide file; a --- directly below it is one too many. */
function toSlideSource({ text }: Section, path: string): Source {
  return { path, text: `---\n${text.replace(/^(\s*)---[ \t]*(?=\n)/, '$1')}` };
}

function readFront(text: YamlText): { front?: AnswerFront; messages: Message[] } {
  const { sound, unsure, messages } = readSound(text, answerShape);
  const needed = ['kind', 'label', 'by', 'sentences', 'recall'];
  if (!sound || needed.some((key) => unsure.has(key))) return { messages };
  const list = (key: 'sentences' | 'recall') => ({
    numbers: readNumbers(sound.value[key]) ?? [],
    place: sound.placeOf(key),
  });
  return {
    front: { ...readLook(sound), sentences: list('sentences'), recall: list('recall') },
    messages,
  };
}

/** Returns a value with all positions in it moved down by lines. */
function moveParts<T>(value: T, by: number): T {
  if (Array.isArray(value)) return value.map((one) => moveParts(one, by)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [
    key,
    key === 'line' && typeof one === 'number' ? one + by : moveParts(one, by),
  ]);
  return Object.fromEntries(entries) as T;
}

function moveDown(message: Message, by: number): Message {
  return { ...message, place: { ...message.place, line: message.place.line + by } };
}

function refuseFiles({ fences, pictures }: AnswerSlide): Message[] {
  const named = pictures.map(({ place }) =>
    error('figure-refused', place, 'an answer has no files: leave the picture out'),
  );
  const drawn = fences.flatMap((fence) => {
    if (fence.language !== 'mermaid' || !/^\s*\S*\.mmd\s*$/.test(fence.text)) return [];
    const reason = 'an answer has no files: write the drawing itself between the fences';
    return [error('figure-refused', fence.place, reason)];
  });
  return [...named, ...drawn];
}
