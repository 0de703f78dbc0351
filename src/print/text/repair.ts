import type { PDFDocument } from '@cantoo/pdf-lib';
import { type Message, warning } from '../../read/message.ts';
import { holdsTags, markArtifacts } from './artifact.ts';
import { applyEdits, type Edit } from './edit.ts';
import { writeEncoding } from './encoding.ts';
import { type Plan, planText, readLines, type Written } from './plan.ts';
import { findMissing } from './read-back.ts';
import { describeFont, type Refusals, readText, type Scene } from './scene.ts';
import { writeContent } from './stream.ts';
import { addListBodies } from './structure.ts';
import { sweep } from './sweep.ts';

/** Result of a repair: the names of the fonts that got new codes, and messages on what was not repaired. */
export interface Repair {
  fonts: string[];
  messages: Message[];
}

/**
 * Makes the Arabic text of a PDF printed by Chromium searchable, in place. Each code of its fonts then
 * stands for one character, and each line holds its characters from left to right; the pages look the
 * same. A font that is not understood remains unchanged and is reported (pdf-font-unrepaired).
 *
 * `expected` holds for each page the strings that begin on it, in reading order; a page without strings
 * continues the page before. Strings that the written text does not hold are reported
 * (pdf-text-unfound), except on pages with an unchanged font. `path` names the PDF in messages.
 */
export function repairText(pdf: PDFDocument, expected: string[][], path: string): Repair {
  const reading = readText(pdf);
  const plan = planText(reading);
  for (const [scene, lines] of plan.written) {
    const edits = [...lines.flat().map(editOf), ...structureOf(scene)];
    if (edits.length > 0) writeContent(pdf, scene.content, applyEdits(scene.content.bytes, edits));
  }
  for (const encoding of plan.encodings.values()) writeEncoding(pdf.context, encoding);
  addListBodies(pdf);
  sweep(pdf.context);
  const fonts = [...plan.encodings.keys()].map(({ name }) => name);
  const missing = reportMissing(plan, expected, reading.refusals, path);
  return { fonts, messages: [...reportFonts(reading.refusals, path), ...missing] };
}

function editOf({ block, operators }: Written): Edit {
  return { start: block.start, end: block.end, text: operators };
}

function structureOf({ content, operations }: Scene): Edit[] {
  return content.page || holdsTags(content.bytes)
    ? markArtifacts(operations, content.resources)
    : [];
}

function reportFonts(refusals: Refusals, path: string): Message[] {
  return [...refusals].map(([dict, { reason, pages }]) =>
    warning(
      'pdf-font-unrepaired',
      { path, line: 1, column: 1 },
      `the text in ${describeFont(dict, pages)} is left as the browser wrote it, and a search may not find it: ${reason}`,
    ),
  );
}

function reportMissing(
  plan: Plan,
  expected: string[][],
  refusals: Refusals,
  path: string,
): Message[] {
  const spoilt = new Set([...refusals.values()].flatMap(({ pages }) => [...pages]));
  return findMissing(readLines(plan), expected)
    .filter(({ page }) => !spoilt.has(page))
    .map(({ page, text }) =>
      warning(
        'pdf-text-unfound',
        { path, line: 1, column: 1 },
        `a search in this PDF does not find this text of page ${page}`,
        { excerpt: text },
      ),
    );
}
