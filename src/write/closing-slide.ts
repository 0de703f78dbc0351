import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Deck } from '../link/deck.ts';
import { type Contact, chooseCoded, listContacts } from './contact.ts';
import { writeCredits } from './credit-lines.ts';
import { toInline } from './inline.ts';
import { writeCode } from './qr-code.ts';

/** Returns the words under the thanks: who speaks, and where the speaker, the essay and the deck are found. */
export function writeClosing({ essay, settings }: Pick<Deck, 'essay' | 'settings'>): Element[] {
  const contacts = listContacts(settings);
  const coded = chooseCoded(settings);
  const words = [
    ...nameSpeaker(essay).map((line) => h('p.byline', toInline(line))),
    ...(contacts.length > 0 ? [h('ul.contacts', contacts.map(writeContact))] : []),
  ];
  return [h('div', words), ...(coded ? [writeScan(coded)] : [])];
}

/** Returns the lines that name whose talk it was. */
export function nameSpeaker(essay: Deck['essay']): string[] {
  return [writeCredits(essay).by, essay.byline?.text].filter((line) => line !== undefined);
}

function writeContact({ name, text, link }: Contact): Element {
  const words = link
    ? h('a', { href: link, target: '_blank', rel: 'noopener', dir: 'ltr' }, text)
    : h('bdi', text);
  return h('li', [h('p.name', name), h('p', [words])]);
}

/** A QR code, and under it what it leads to. */
function writeScan({ name, link }: { name: string; link: string }): Element {
  return h('div.scan', [writeCode(link), h('p', name)]);
}
