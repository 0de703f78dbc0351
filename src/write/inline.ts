import type { ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { cutAtSides } from '../text/stretch.ts';

/**
 * Returns a text, or the part of it from start to before end, with what runs from the left isolated, so
 * that what stands beside it keeps its side.
 */
export function toInline(text: string, start = 0, end = text.length): ElementContent[] {
  return isolate(text, start, end, (run) => h('bdi', run));
}

/** Returns a text for an SVG `text` element, with what runs from the left isolated. */
export function toSpans(text: string): ElementContent[] {
  const side = { direction: 'ltr', unicodeBidi: 'isolate' };
  return isolate(text, 0, text.length, (run) => s('tspan', side, run));
}

function isolate(
  text: string,
  start: number,
  end: number,
  wrap: (run: string) => ElementContent,
): ElementContent[] {
  return cutAtSides(text, start, end).map((stretch) => {
    const value = text.slice(stretch.start, stretch.end);
    return stretch.fromLeft ? wrap(value) : { type: 'text', value };
  });
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
