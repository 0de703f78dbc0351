import { readNumbers } from '../measure/box.ts';

/** Returns an attribute with each number rounded: to one decimal, factors of a transform to five. */
export function round(value: string, name: string): string {
  if (name === 'transform') {
    return value.replace(/(\w+)\s*\(([^)]*)\)/g, (_, step: string, list: string) => {
      const digits = step === 'translate' ? 1 : 5;
      return `${step}(${readNumbers(list)
        .map((n) => trim(n, digits))
        .join(' ')})`;
    });
  }
  const rounded = value
    .replace(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi, (n) => ` ${trim(Number(n), 1)}`)
    .replace(/[\s,]+/g, ' ')
    .trim();
  return name === 'd' ? rounded.replace(/ ?([A-Za-z]) ?/g, '$1').replace(/ -/g, '-') : rounded;
}

/** Returns a number as text, with at most `digits` decimals. */
export function trim(n: number, digits: number): string {
  return String(Number(n.toFixed(digits)) + 0);
}
