import fc from 'fast-check';
import { readCMap } from '../../../src/print/text/cmap.ts';
import { readOperations } from '../../../src/print/text/operation.ts';
import { readTokens } from '../../../src/print/text/token.ts';
import { anyText, harmedTexts } from '../../hostile/arbitrary.ts';
import { cmap, content } from '../../hostile/inputs.ts';
import { demand, type Target, target } from '../target.ts';

const bytesOf = (text: string) => Buffer.from(text, 'latin1');
const harmed = (valid: string) => fc.oneof(harmedTexts([valid.replaceAll(' ', '\n')]), anyText);

/** Tokens follow each other; between them is nothing but blanks and comments. */
function holdTokens(text: string): void {
  let at = 0;
  for (const { start, end } of readTokens(bytesOf(text))) {
    const between = bytesOf(text).toString('latin1').slice(at, start);
    demand(end > start && start >= at, 'tokens follow each other');
    demand(/^(?:[\0\t\n\f\r ]|%[^\r\n]*)*$/.test(between), 'nothing is left out');
    at = end;
  }
}

/** The content of PDFs. */
export const printTargets: Target[] = [
  target('pdf-tokens', harmed(content), holdTokens),
  target('pdf-content', harmed(content), (text) => void readOperations(bytesOf(text))),
  target('pdf-cmap', harmed(cmap), (text) => void readCMap(bytesOf(text))),
];
