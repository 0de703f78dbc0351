import type { Element } from 'xast';
import type { Pairing } from '../theme/pairing.ts';
import { families, listFamilyNames } from './face.ts';
import { el, findAll } from './xml.ts';

/** What gives a part what only the whole of it knows. */
export type Finish = (part: Element) => Element;

/** Elements that say in which language words are. */
const wording = ['a:rPr', 'a:endParaRPr', 'a:defRPr'];

/** Returns the language of a deck as Office names it: with a country, the most likely one where none is said. */
export function nameLanguage(language: string): string {
  // Office's Arabic without a country is that of Saudi Arabia.
  if (language === 'ar') return 'ar-SA';
  const { language: name, region } = new Intl.Locale(language).maximize();
  return region ? `${name}-${region}` : language;
}

/**
 * Returns a part with what only the whole of it knows: the language of all its words, the names of the
 * fonts, and a number for each shape in their order, from 2 (1 is the tree itself). With one number
 * twice, PowerPoint repairs the file.
 */
export function finishPart(part: Element, language: string, pairing: Pairing): Element {
  nameFonts(part, pairing);
  for (const name of wording)
    for (const look of findAll(part, name))
      look.attributes = { lang: language, ...look.attributes };
  let last = 1;
  for (const name of findAll(part, 'p:cNvPr'))
    if (name.attributes.id === '0') {
      last += 1;
      name.attributes.id = String(last);
    }
  return part;
}

/** Faces name the families of the first pairing; the part names those of its deck's. */
function nameFonts(part: Element, pairing: Pairing): void {
  const own = Object.values(listFamilyNames(pairing));
  const names = new Map(Object.values(families).map((name, index) => [name, own[index]]));
  for (const tag of ['a:latin', 'a:cs'])
    for (const { attributes } of findAll(part, tag)) {
      const name = names.get(attributes.typeface ?? '');
      if (name !== undefined) attributes.typeface = name;
    }
}

/** Returns the number of a shape or a group of a finished part; throws where it has none. */
export function numberOf(shape: Element): string {
  const [name] = findAll(shape, 'p:cNvPr');
  if (!name?.attributes.id) throw new Error('the shape has no number');
  return name.attributes.id;
}

/** Returns what ends a slide, a layout or notes: the colours are the master's. */
export function writeMasterColours(): Element {
  return el('p:clrMapOvr', {}, [el('a:masterClrMapping')]);
}
