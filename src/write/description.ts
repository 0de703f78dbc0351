import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Deck } from '../link/deck.ts';
import { withoutControls } from '../read/direction.ts';
import type { Essay } from '../read/essay.ts';
import { authorOf } from '../read/essay.ts';
import type { PageAssets } from './page-head.ts';

/** The most letters of the description: previews of links cut longer texts. */
const mostLetters = 200;

/** Returns what programs read to show a preview of a link: author, description, language, colour. */
export function writeDescription(
  { essay, settings }: Deck,
  { preview, ground }: Pick<PageAssets, 'preview' | 'ground'>,
): Element[] {
  const title = withoutControls(essay.title.text);
  const description = withoutControls(describeEssay(essay));
  const author = withoutControls(authorOf(essay) ?? '');
  return [
    ...(author ? [h('meta', { name: 'author', content: author })] : []),
    h('meta', { name: 'description', content: description }),
    h('meta', { name: 'theme-color', content: ground }),
    tell('type', 'article'),
    tell('title', title),
    tell('description', description),
    tell('locale', settings.language),
    tell('image', placePreview(settings.address, preview)),
    ...(settings.address ? writeAddress(settings.address) : []),
  ];
}

/** The name of the picture beside a page that has an address. */
export const previewFile = 'preview.png';

/** Programs that show a link fetch the picture from the web; a page without an address holds it itself. */
function placePreview(address: string | undefined, preview: string): string {
  if (address) return new URL(previewFile, address).href;
  return `data:image/png;base64,${preview}`;
}

/** One address for the page, wherever a copy of it is opened. */
function writeAddress(address: string): Element[] {
  return [h('link', { rel: 'canonical', href: address }), tell('url', address)];
}

/** A property of the Open Graph protocol (ogp.me), which previews of links read. */
function tell(property: string, content: string): Element {
  return h('meta', { property: `og:${property}`, content });
}

/** Returns the essay's first words: whole sentences, or, if the first sentence is too long, its first words. */
export function describeEssay({ body }: Essay): string {
  const sentences = body.flatMap((passage) => passage.sentences.map(({ text }) => text.trim()));
  const [first = '', ...others] = sentences;
  if (first.length > mostLetters) return `${first.slice(0, first.lastIndexOf(' ', mostLetters))} …`;
  let said = first;
  for (const sentence of others) {
    if (said.length + 1 + sentence.length > mostLetters) break;
    said += ` ${sentence}`;
  }
  return said;
}
