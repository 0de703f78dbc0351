import type { ElementContent } from 'hast';
import { h } from 'hastscript';

const latinWord = "\\p{Script=Latin}[\\p{Script=Latin}\\p{M}\\d.&'’-]*";
/** After Arabic letters, 1991–2020 would run from the right (UAX 9, W2). */
const range = '\\d+(?:[-–]\\d+)+';
const leftToRight = new RegExp(`${latinWord}(?: ${latinWord})*|${range}`, 'gu');

/** Returns text with what runs from the left isolated, so that what stands beside it keeps its side. */
export function toInline(text: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const { index, 0: run } of text.matchAll(leftToRight)) {
    if (index > from) parts.push({ type: 'text', value: text.slice(from, index) });
    parts.push(h('bdi', run));
    from = index + run.length;
  }
  if (from < text.length) parts.push({ type: 'text', value: text.slice(from) });
  return parts;
}

/** Returns lines that the author broke by sense; joined by spaces they are the text. */
export function toLines(lines: string[]): ElementContent[] {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return toInline(only);
  return lines.flatMap((line, index) => [
    h('span.line', toInline(line)),
    ...(index < lines.length - 1 ? [{ type: 'text' as const, value: ' ' }] : []),
  ]);
}
