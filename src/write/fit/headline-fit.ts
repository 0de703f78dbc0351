import type { Slide } from '../../link/slide.ts';
import { type Message, warning } from '../../read/message.ts';
import { type Framed, frameOf, type ReadSize } from './frame.ts';
import { countLinesOf, type Layout, layHeadline, type Stretch } from './headline-layout.ts';
import type { TypeRuler } from './type.ts';

/**
 * Returns warnings about a headline in the setting of its slide: that it has too many lines, or that
 * its last line must be a single short word.
 */
export function checkHeadline(slide: Slide, sizes: ReadSize, ruler: TypeRuler): Message[] {
  const frame = frameOf(slide, { sizes, ruler });
  const { most } = frame;
  const layout = layHeadline(slide, frame, ruler);
  const lines = layout.stretches.flatMap(linesOf);
  if (lines.length > most) return [reportLong(slide, lines, most)];
  return endsAlone(layout) ? [reportAlone(slide, lines)] : [];
}

/** Returns the number of lines of a slide's headline; balancing does not change it. */
export function countLines(slide: Framed, sizes: ReadSize, ruler: TypeRuler): number {
  return countLinesOf(layHeadline(slide, frameOf(slide, { sizes, ruler }), ruler));
}

function linesOf({ words, joined, lines }: Stretch): string[] {
  let from = 0;
  return lines.map((count) => {
    const line = words.slice(from, from + count);
    const text = line.map((word, index) => (joined[from + index] ? word : ` ${word}`)).join('');
    from += count;
    return text.trim();
  });
}

/**
 * Returns true if the last line is one word, less than half as wide as the widest line. A browser
 * balances lines, so this happens only if the author broke before this word, or no other word fits
 * beside it.
 */
function endsAlone({ stretches, space, room }: Layout): boolean {
  const last = stretches.at(-1);
  const [width = 0, before] = [last?.widths.at(-1), last?.widths.at(-2)];
  const isAlone =
    before === undefined || (last?.lines.at(-1) === 1 && before + space + width > room);
  return isAlone && width * 2 < Math.max(...stretches.flatMap((one) => widthsOf(one, space)));
}

function widthsOf({ widths, lines }: Stretch, space: number): number[] {
  let from = 0;
  return lines.map((count) => {
    const line = widths.slice(from, from + count);
    from += count;
    return line.reduce((sum, one) => sum + one + space, -space);
  });
}

function reportLong({ kind, place }: Slide, lines: string[], most: number): Message {
  const room = most === 1 ? 'one line' : `${most} lines`;
  const reason = `the headline takes ${lines.length} lines, but this ${kind} slide has room for ${room}: shorten it`;
  const beyond = lines.slice(most).join(' ');
  return warning('headline-long', place, reason, 'these words have no room:', { excerpt: beyond });
}

function reportAlone({ place }: Slide, lines: string[]): Message {
  const reason =
    'the last line of the headline is a single word: change the words, or break the lines elsewhere';
  return warning('headline-orphan', place, reason, { excerpt: lines.at(-1) ?? '' });
}
