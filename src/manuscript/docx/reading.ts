import type { Place } from '../../read/message.ts';
import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';
import type { Say } from '../manuscript.ts';
import type { Picture } from '../picture.ts';
import { findAll, textOf, type XmlElement } from '../source/xml.ts';
import type { WordPackage } from './package.ts';
import type { Style } from './style.ts';

/** The state of reading a Word file. */
export interface Reading {
  path: string;
  targets: WordPackage['targets'];
  styles: Map<string, Style>;
  findings: Finding[];
  /** The words of comments by their ids. */
  comments: Map<string, string>;
  /** Paragraphs so far: they stand for lines, which a Word file does not have. */
  paragraphs: number;
  /** The open fields, from the outermost (ECMA-376 part 1, 17.16.18); fields can last over paragraphs. */
  fields: Field[];
  /** A paragraph whose end was deleted: the next one continues with it. */
  held?: OpenLine;
  say: Say;
}

interface Field {
  /** Its code comes before its result. */
  part: 'code' | 'result';
  code: string;
}

/** A paragraph that is being read. Line breaks are line feeds in it, and tabs are tabs. */
export interface OpenLine extends Line {
  /** The number of letters that are bold, and whether those without a look of their own are. */
  bold: number;
  isBold: boolean;
  /** Text boxes, which are read after their paragraph. */
  boxes: XmlElement[];
  pictures: (Picture & { part: string })[];
}

/** Returns a paragraph without words. */
export function openLine(): OpenLine {
  return { text: '', marks: [], bold: 0, isBold: false, boxes: [], pictures: [] };
}

/** Returns the state at the start of a file. */
export function startReading(
  path: string,
  given: Pick<Reading, 'targets' | 'styles' | 'comments'>,
): Reading {
  const findings: Finding[] = [];
  const reading: Reading = {
    ...given,
    path,
    findings,
    paragraphs: 0,
    fields: [],
    say: (name, words = '') => findings.push({ name, words, place: placeOf(reading) }),
  };
  return reading;
}

/** Returns where the reader is: the number of the paragraph as the line. */
export function placeOf({ path, paragraphs }: Reading): Place {
  return { path, line: Math.max(1, paragraphs), column: 1 };
}

/** Returns the words in an element, and those that were deleted in it. */
export function wordsIn(element: XmlElement): string {
  const texts = ['w:t', 'w:delText'].flatMap((name) => findAll(element, name));
  return texts.map(textOf).join('').trim();
}
