import * as v from 'valibot';
import type { Place } from '../../read/message.ts';

/** Numbers of sentences, in the order in which they were written, and their position. */
export interface NumberList {
  numbers: number[];
  place: Place;
}

/** Most ranges in a list, and most digits of a number. */
const limits = { ranges: 60, digits: 5 };

const range = new RegExp(`^(\\d{1,${limits.digits}})(?:[-–—](\\d{1,${limits.digits}}))?$`);

const item = v.union([v.number(), v.string()]);

/** The shape of a list of numbers in the front matter of an answer: `4`, `4-7, 9`, or a YAML list of these. */
export const numberListShape = v.optional(
  v.pipe(
    v.union([v.number(), v.string(), v.array(item)]),
    v.transform((typed) => [typed].flat().map(String).join(',')),
    v.check(
      (text) => readNumbers(text) !== undefined,
      `expected numbers of sentences in the brief, such as 4-7 or 4, 5 (at most ${limits.ranges} ranges)`,
    ),
  ),
  '',
);

/** Returns the numbers of a list such as `4-7, 9`; undefined if it is none. */
export function readNumbers(text: string): number[] | undefined {
  const items = toAscii(text).replace(/\s+/g, '').split(/[,،]/).filter(Boolean);
  if (items.length > limits.ranges) return undefined;
  const ranges = items.map((one) => range.exec(one));
  if (ranges.some((one) => one === null)) return undefined;
  return ranges.flatMap((found) => {
    const [, first = '', last = first] = found ?? [];
    return countUp(Number(first), Number(last));
  });
}

function countUp(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Returns a text with Arabic digits as European ones. */
export function toAscii(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
