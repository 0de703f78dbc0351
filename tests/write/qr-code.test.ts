import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { writeAddressRow } from '../../src/print/address-row.ts';
import { writeCode } from '../../src/write/qr-code.ts';

const address = 'https://example.org/talk/';

/** Returns the dark cells of a code, by row and column. */
function readCells(code: string): { size: number; isDark: (x: number, y: number) => boolean } {
  const size = Number(/viewBox="0 0 (\d+)/.exec(code)?.[1]);
  const runs = [...code.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map((run) =>
    run.slice(1).map(Number),
  );
  const cells = new Set(
    runs.flatMap(([x = 0, y = 0, length = 0]) =>
      Array.from({ length }, (_, place) => `${x + place} ${y}`),
    ),
  );
  return { size, isDark: (x, y) => cells.has(`${x} ${y}`) };
}

it('an address is a code with three finders, a light rim, and its dark module (ISO/IEC 18004)', () => {
  const { size, isDark } = readCells(toHtml(writeCode(address)));
  const rim = 4;
  const modules = size - 2 * rim;
  expect((modules - 17) % 4).toBe(0);
  const ring = (left: number, top: number) =>
    [0, 1, 2, 3, 4, 5, 6].map((x) => isDark(left + x, top + 3)).join();
  const finder = [true, false, true, true, true, false, true].join();
  const far = rim + modules - 7;
  expect([ring(rim, rim), ring(far, rim), ring(rim, far)]).toEqual([finder, finder, finder]);
  expect(ring(far, far)).not.toBe(finder);
  expect(isDark(rim + 8, rim + modules - 8)).toBe(true);
  for (let at = 0; at < size; at += 1)
    expect([isDark(at, rim - 1), isDark(rim - 1, at)]).toEqual([false, false]);
});

it('the address stands beside its code, from left to right', () => {
  expect(toHtml(writeAddressRow(address))).toContain(`<p dir="ltr">${address}</p>`);
  expect(toHtml(writeCode(`${address}2`))).not.toBe(toHtml(writeCode(address)));
});
