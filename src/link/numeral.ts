import { type Essay, placeInEssay } from '../read/essay.ts';
import type { Detail } from '../read/message.ts';
import type { Match } from './match.ts';
import { readFactor } from './number-word.ts';
import type { Stretch } from './stretch.ts';

/** A number in a text, in digits, and the values that its writing may have. */
export interface Numeral extends Match {
  text: string;
  values: number[];
  /** By how much the word after it multiplies it: 1,000 for «ألف». */
  factor: number;
}

/** European, Arabic-Indic and Persian digits. */
const digit = '[0-9٠-٩۰-۹]';
const numerals = new RegExp(
  `${digit}{1,3}(?:[ \\u00A0\\u202F]${digit}{3})+(?!${digit})(?:[.,٫]${digit}+)?|${digit}+(?:[.,٫٬]${digit}+)*`,
  'gu',
);

/**
 * Returns the numbers of a text in order, without their signs: «1,300» may be 1300 or 1.3, «١٫٣» is 1.3,
 * «1 300» is 1300.
 */
export function findNumerals(text: string): Numeral[] {
  return [...text.matchAll(numerals)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
    values: valuesOf(toEuropean(found)),
    factor: readFactor(text.slice(index + found.length)),
  }));
}

/** The ten digits of each script have the code points that end in 0 to 9. */
function toEuropean(text: string): string {
  return text
    .replace(new RegExp(digit, 'gu'), (sign) => String((sign.codePointAt(0) ?? 0) & 0xf))
    .replace(/[ \u00A0\u202F٬]/g, '')
    .replace('٫', 'd');
}

/** A mark that occurs once may part decimals, and thousands where three digits follow it. */
function valuesOf(text: string): number[] {
  const marks = text.match(/[.,]/g) ?? [];
  if (marks.length === 0) return [Number(text.replace('d', '.'))];
  const isDecimal =
    !text.includes('d') &&
    text.lastIndexOf(marks.at(-1) ?? '') === text.indexOf(marks.at(-1) ?? '');
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+(?:d\d+)?$/.test(text) && new Set(marks).size === 1;
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const whole = text.slice(0, at).replace(/[.,]/g, '');
  return [
    ...(isDecimal ? [Number(`${whole}.${text.slice(at + 1)}`)] : []),
    ...(isGrouped ? [Number(text.replace(/[.,]/g, '').replace('d', '.'))] : []),
  ];
}

/** In what a number may be counted: in ones, thousands, millions … */
export const units = [1, 1e3, 1e6, 1e9, 1e12];

/**
 * Returns where one of the stretches has a number of a value, whatever its digits and its sign. «1,3 مليون»
 * is 1,300,000 in ones, and 1.3 in millions.
 */
export function findValue(
  value: number,
  stretches: Stretch[],
  counted: number[] = units,
): Stretch | undefined {
  const size = Math.abs(value);
  return listNumerals(stretches).find(({ values, factor }) =>
    values.some(
      (one) =>
        (counted.includes(1) && isNear(one * factor, size)) ||
        (counted.includes(factor) && isNear(one, size)),
    ),
  )?.stretch;
}

/** Products of decimal fractions miss their value by the last bits. */
const isNear = (one: number, other: number) => Math.abs(one - other) <= Math.abs(other) * 1e-12;

/** A number of a text, and where it stands. */
export interface Placed {
  text: string;
  stretch: Stretch;
}

/** Returns the number of the stretches that is nearest to a value; undefined if they have none. */
export function findNearestNumeral(value: number, stretches: Stretch[]): Placed | undefined {
  const size = Math.abs(value);
  const distance = (values: number[]) => Math.min(...values.map((one) => Math.abs(one - size)));
  const [nearest] = listNumerals(stretches).sort(
    (one, other) => distance(one.values) - distance(other.values),
  );
  return nearest;
}

/** Returns a number as the suggestion of a message. */
export function suggestNumeral(
  { text, stretch: { passage, start } }: Placed,
  essay: Essay,
): Detail {
  return { suggestion: text, at: placeInEssay(essay, passage, start) };
}

function listNumerals(stretches: Stretch[]) {
  return stretches.flatMap(({ passage, start, end }) =>
    findNumerals(passage.text.slice(start, end)).map(({ text, values, factor, ...found }) => ({
      text,
      values,
      factor,
      stretch: { passage, start: start + found.start, end: start + found.end },
    })),
  );
}
