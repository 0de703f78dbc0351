import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { encode } from 'uqr';

/** The light rim that a reader of codes needs, cells (ISO/IEC 18004). */
const rim = 4;

/** Returns the row of the handout with the page's address, as words and as a QR code. */
export function writeAddressRow(address: string): Element {
  return h('div.row.address', [
    h('div.name', 'العنوان'),
    h('div', [writeCode(address), h('p', { dir: 'ltr' }, address)]),
  ]);
}

/** Returns a QR code of an address: a path with a square for each dark cell. */
export function writeCode(address: string): Element {
  const { data, size } = encode(address, { ecc: 'M', border: rim });
  const cells = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  const properties = { viewBox: `0 0 ${size} ${size}`, role: 'img', ariaLabel: `رمز ${address}` };
  return s('svg.code', properties, [s('path', { d: cells.join('') })]);
}
