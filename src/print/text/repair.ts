import type { PDFDocument } from '@cantoo/pdf-lib';
import { type Message, warning } from '../../read/message.ts';
import { holdsTags, markArtifacts } from './artifact.ts';
import { applyEdits, type Edit } from './edit.ts';
import { writeEncoding } from './encoding.ts';
import { type Plan, planText, readLines, type Written } from './plan.ts';
import { findMissing } from './read-back.ts';
import { describeFont, type Refusals, readText, type Scene } from './scene.ts';
import { writeContent } from './stream.ts';
import { mendLists } from './structure.ts';
import { sweep } from './sweep.ts';

/** What a repair did: the names of the fonts that it gave new codes, and what it could not do. */
export interface Repair {
  fonts: string[];
  messages: Message[];
}

/**
 * Makes the Arabic text of a PDF that Chromium printed searchable, in place: each code of its fonts
 * comes to stand for one character, and each line for its characters from left to right; its pages look
 * the same. A font that is not understood stays as it is and is reported (pdf-font-unrepaired).
 *
 * `expected` has for each page the strings that begin on it, in the order of reading; a page without any
 * continues the one before. Those that the written text does not hold are reported
 * (pdf-text-unfound), but not on pages with a font that stayed. `path` names the PDF in messages.
 */
export function repairText(pdf: PDFDocument, expected: string[][], path: string): Repair {
  const reading = readText(pdf);
  const plan = planText(reading);
  for (const [scene, lines] of plan.written) {
    const edits = [...lines.flat().map(editOf), ...structureOf(scene)];
    if (edits.length > 0) writeContent(pdf, scene.content, applyEdits(scene.content.bytes, edits));
  }
  for (const encoding of plan.encodings.values()) writeEncoding(pdf.context, encoding);
  mendLists(pdf);
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
      `the text in ${describeFont(dict, pages)} stays as it was printed and may not be found: ${reason}`,
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
        `a text of page ${page} cannot be found in it`,
        { excerpt: text },
      ),
    );
}
