import type { DeckFile } from '../read/deck-keys.ts';

/** What deck.yaml says of where the speaker, the essay and the deck are found. */
export type Addresses = Pick<DeckFile, 'address' | 'essay-address' | 'contact'>;

/** A way to the speaker, the essay or the deck: its name, its words, and its link, if it has one. */
export interface Contact {
  name: string;
  text: string;
  link?: string;
}

const names = {
  email: 'البريد',
  site: 'الموقع',
  account: 'الحساب',
  essay: 'المقال',
  deck: 'العرض',
};

/** Returns the ways to the speaker, the essay and the deck that deck.yaml names, in the order of the closing slide. */
export function listContacts(addresses: Addresses): Contact[] {
  const { email, site, account } = addresses.contact ?? {};
  return [
    ...(email ? [{ name: names.email, text: email, link: `mailto:${email}` }] : []),
    ...linkWeb(names.site, site),
    ...(account ? [{ name: names.account, text: account }] : []),
    ...linkWeb(names.essay, addresses['essay-address']),
    ...linkWeb(names.deck, addresses.address),
  ];
}

/**
 * Returns the contact whose link the QR code of the closing slide holds: the deck, or else the essay, the
 * speaker's site, the speaker's e-mail address.
 */
export function chooseCoded(addresses: Addresses): (Contact & { link: string }) | undefined {
  const contacts = listContacts(addresses);
  for (const wanted of [names.deck, names.essay, names.site, names.email]) {
    const contact = contacts.find(({ name }) => name === wanted);
    if (contact?.link) return { ...contact, link: contact.link };
  }
  return undefined;
}

/** An address is read without its scheme and without a slash at its end. */
function linkWeb(name: string, address: string | undefined): Contact[] {
  if (!address) return [];
  return [{ name, text: address.replace(/^https?:\/\//, '').replace(/\/$/, ''), link: address }];
}
