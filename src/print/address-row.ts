import type { Element } from 'hast';
import { h } from 'hastscript';
import { writeCode } from '../write/qr-code.ts';

/** Returns the row of the handout with the page's address, as words and as a QR code. */
export function writeAddressRow(address: string): Element {
  return h('div.row.address', [
    h('div.name', 'العنوان'),
    h('div', [writeCode(address), h('p', { dir: 'ltr' }, address)]),
  ]);
}
