import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { Edit } from './edit.ts';
import { type Operation, readName } from './operation.ts';
import { readBytes } from './stream.ts';

const paint = /^(f\*?|F|B\*?|b\*?|S|s)$/;
const pathStart = /^(m|re)$/;

/**
 * Returns edits that mark content outside the structure as artifacts: backgrounds, rules, running
 * headers (ISO 32000-1, 14.8.2.2). A form that holds structure of its own is not marked.
 */
export function markArtifacts(operations: Operation[], resources: PDFDict | undefined): Edit[] {
  const edits: Edit[] = [];
  let depth = 0;
  let start: number | undefined;
  for (const operation of operations) {
    const { name, end } = operation;
    if (name === 'BDC' || name === 'BMC') depth += 1;
    else if (name === 'EMC') depth -= 1;
    else if (pathStart.test(name) || name === 'BT') start ??= operation.start;
    else if (name === 'n') start = undefined;
    else if (paint.test(name) || name === 'ET') {
      if (depth === 0) edits.push(...enclose(start ?? operation.start, end));
      start = undefined;
    } else if (depth === 0 && (name === 'sh' || isLoose(operation, resources)))
      edits.push(...enclose(operation.start, end));
  }
  return edits;
}

function enclose(start: number, end: number): Edit[] {
  return [
    { start, end: start, text: '/Artifact BMC\n' },
    { start: end, end, text: '\nEMC' },
  ];
}

function isLoose(operation: Operation, resources: PDFDict | undefined): boolean {
  if (operation.name !== 'Do') return false;
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const drawn = objects?.lookup(PDFName.of(readName(operation) ?? ''));
  return drawn instanceof PDFRawStream && !holdsStructure(drawn);
}

/** Returns whether a form, or a form that it draws, holds marked content of the structure. */
export function holdsStructure(form: PDFRawStream, seen = new Set<PDFRawStream>()): boolean {
  if (seen.has(form)) return false;
  seen.add(form);
  if (form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) return false;
  if (holdsTags(readBytes(form))) return true;
  const resources = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  return (objects?.keys() ?? []).some((key) => {
    const inner = objects?.lookup(key);
    return inner instanceof PDFRawStream && holdsStructure(inner, seen);
  });
}

/** Returns whether drawing operations refer to the structure. */
export function holdsTags(bytes: Uint8Array | undefined): boolean {
  return Buffer.from(bytes ?? []).includes('/MCID');
}
