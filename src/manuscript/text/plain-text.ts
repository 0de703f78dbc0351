import { beginsFront } from '../../read/essay-front.ts';
import type { Message } from '../../read/message.ts';
import { readCredit } from '../byline.ts';
import { type Finding, reportFindings } from '../finding.ts';

/** Most lines below the title among which the author's line is looked for. */
const reach = 4;

/** Marks of Markdown that essay.txt does not have: emphasis, links, pictures, tables, a headline of level 1. */
const markdown = /\*\*\S[^*]{0,300}\*\*|\]\(\S{1,300}\)|^\|.*\|$|^# /m;

/**
 * Returns the text of an essay.txt: the text itself, in which a line that credits the author is above
 * the title. A text is already in the form of essay.txt, so its marks stay marks.
 */
export function takePlainText(path: string, text: string): { text: string; messages: Message[] } {
  const findings: Finding[] = [];
  const placeOf = (index: number) => ({ path, line: index + 1, column: 1 });
  const lines = text.split(/\r\n?|\n/);
  const marked = lines.findIndex((line) => markdown.test(line.trim()));
  if (marked >= 0) {
    const words = lines[marked] ?? '';
    findings.push({ name: 'markdown', words, place: placeOf(marked) });
  }
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
  const index = filled
    .slice(1, 1 + reach)
    .find((at) => readCredit(lines[at]?.trim() ?? '') !== undefined);
  const words = lines[index ?? -1]?.trim() ?? '';
  const credit = readCredit(words);
  if (index === undefined || !credit) return { text, messages: reportFindings(findings) };
  findings.push({ name: 'author', words, place: placeOf(index) });
  const about = Object.entries(credit).map(([key, value]) => `${key}: ${value}`);
  const front = [...about, ...(beginsFront(lines[0]) ? [] : [''])];
  const rest = lines.filter((_, at) => at !== index);
  return { text: [...front, ...rest].join('\n'), messages: reportFindings(findings) };
}
