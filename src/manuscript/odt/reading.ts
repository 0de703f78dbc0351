import type { Place } from '../../read/message.ts';
import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';
import type { Say } from '../manuscript.ts';
import type { Picture } from '../picture.ts';
import type { XmlElement } from '../source/xml.ts';
import type { Change } from './change.ts';
import type { OdtStyle } from './style.ts';

/** The state of reading an OpenDocument text. */
export interface Reading {
  path: string;
  styles: Map<string, OdtStyle>;
  changes: Map<string, Change>;
  notes: Map<string, string>;
  findings: Finding[];
  /** Paragraphs so far: they stand for lines. */
  paragraphs: number;
  /** Insertions that are open, with their words so far. */
  insertions: Map<string, string>;
  say: Say;
}

/** A paragraph that is being read. */
export interface OpenLine extends Line {
  bold: number;
  boxes: XmlElement[];
  pictures: Picture[];
}

/** Returns a paragraph without words. */
export function openLine(): OpenLine {
  return { text: '', marks: [], bold: 0, boxes: [], pictures: [] };
}

/** Returns the state at the start of a file. */
export function startReading(path: string, given: Pick<Reading, 'styles' | 'changes'>): Reading {
  const findings: Finding[] = [];
  const reading: Reading = {
    ...given,
    path,
    findings,
    notes: new Map(),
    paragraphs: 0,
    insertions: new Map(),
    say: (name, words = '') => findings.push({ name, words, place: placeOf(reading) }),
  };
  return reading;
}

/** Returns where the reader is: the number of the paragraph as the line. */
export function placeOf({ path, paragraphs }: Reading): Place {
  return { path, line: Math.max(1, paragraphs), column: 1 };
}
