import type { ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h, s } from 'hastscript';
import { cutAtSides } from '../text/stretch.ts';

/**
 * Returns a text, or a part of it from start to before end, with left-to-right runs isolated, so that
 * the text beside them stays on its side.
 */
export function toInline(text: string, start = 0, end = text.length): ElementContent[] {
  return isolate(text, start, end, (run) => h('bdi', run));
}

/** Returns a text for an SVG `text` element, with left-to-right runs isolated. */
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

/** Returns lines as the author broke them; joined by spaces they are the text. */
export function toLines(lines: string[], write = toInline): ElementContent[] {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return write(only);
  return lines.flatMap((line, index) => [
    h('span.line', write(line)),
    ...(index < lines.length - 1 ? [{ type: 'text' as const, value: ' ' }] : []),
  ]);
}

/** Returns lines in which the last two words stay together (styles/theme.css, `.end`). */
export function toBoundLines(lines: string[]): ElementContent[] {
  return toLines(lines, (line) => bindEnd(toInline(line)));
}

/** An isolated run is not split: if the last two words begin inside one, they remain unchanged. */
function bindEnd(parts: ElementContent[]): ElementContent[] {
  let spaces = 0;
  for (const [index, part] of [...parts.entries()].reverse()) {
    if (part.type === 'element') spaces += (textOf(part).match(/ /g) ?? []).length;
    if (part.type !== 'text') continue;
    for (let at = part.value.length; at > 0; ) {
      at = part.value.lastIndexOf(' ', at - 1);
      if (at < 0) break;
      spaces += 1;
      if (spaces > 2) return parts;
      if (spaces === 2) return cutAt(parts, index, at + 1);
    }
  }
  return parts;
}

function cutAt(parts: ElementContent[], index: number, at: number): ElementContent[] {
  const cut = parts[index];
  if (cut?.type !== 'text') return parts;
  const [before, after] = [cut.value.slice(0, at), cut.value.slice(at)];
  const end = [
    ...(after ? [{ type: 'text' as const, value: after }] : []),
    ...parts.slice(index + 1),
  ];
  return [...parts.slice(0, index), { type: 'text', value: before }, h('span.end', end)];
}
