import type { Slip } from './slip.ts';

/** Digits of a number, except those of a Latin name such as COP28. */
const numbers = /(?<![\p{Script=Latin}\p{Nd}])\p{Nd}+(?![\p{Script=Latin}\p{Nd}])/gu;
/** A percent sign of one kind after a digit of the other. */
const strangers = /[0-9]\s*٪|[٠-٩۰-۹]\s*%/gu;

/** Returns the numbers of a text whose digits are of another kind than those of the other numbers. */
export function findMixedDigits(text: string): Slip[] {
  const found = [...text.matchAll(numbers)].map(({ index, 0: digits }) => ({
    start: index,
    end: index + digits.length,
    kinds: kindsOf(digits),
  }));
  const kinds = new Set(found.flatMap((one) => one.kinds));
  const [usual] = [...kinds].sort();
  const odd = found.filter((one) => kinds.size > 1 && one.kinds.some((kind) => kind !== usual));
  const signs = [...text.matchAll(strangers)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return [
    ...odd.map(({ start, end }) =>
      report(start, end, 'this text has digits of two kinds (0-9 and Arabic-Indic): use one kind'),
    ),
    ...signs.map(({ start, end }) =>
      report(
        start,
        end,
        'this percent sign does not match its digits: write % after 0-9, or U+066A after Arabic-Indic digits',
      ),
    ),
  ];
}

/** Returns numbers that mix two kinds of digits. */
export function findMixedNumbers(text: string): Slip[] {
  return [...text.matchAll(/\p{Nd}+/gu)]
    .filter(({ 0: digits }) => kindsOf(digits).length > 1)
    .map(({ index, 0: { length } }) =>
      report(
        index,
        index + length,
        'this number has digits of two kinds (0-9 and Arabic-Indic): use one kind',
      ),
    );
}

function report(start: number, end: number, reason: string): Slip {
  return { code: 'digits-mixed', start, end, reason };
}

/** Returns the zero digits of the kinds of digits in a text, in code order: European first. */
function kindsOf(digits: string): string[] {
  const zeros = [...digits].map((digit) =>
    digit <= '9' ? '0' : digit >= '\u06F0' ? '\u06F0' : '\u0660',
  );
  return [...new Set(zeros)];
}
