import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Allowed elements within words; other elements are removed, but their words are kept. */
const marks = new Set('a b br code em i mark p s small span strong sub sup u'.split(' '));
/** Elements that are removed with their content. */
const foreign = new Set(
  'foreignobject iframe math noembed noframes noscript object script style svg template title xmp'.split(
    ' ',
  ),
);

/** The object with which Mermaid cleans labels, icons and finally the whole drawing. */
interface Cleaner {
  sanitize(text: string): string;
}

/**
 * Makes Mermaid clean labels with `plainLabel`: without a complete browser, DOMPurify returns all
 * markup unchanged. Drawings and icons are not cleaned here: `postprocess/prune.ts` keeps only what is
 * on a closed list.
 */
export async function cleanLabels(page: Document): Promise<void> {
  const loadAsMermaid = createRequire(createRequire(import.meta.url).resolve('mermaid'));
  const file = join(dirname(loadAsMermaid.resolve('dompurify')), 'purify.es.mjs');
  const { default: cleaner } = (await import(pathToFileURL(file).href)) as { default: Cleaner };
  cleaner.sanitize = (text) => (/^\s*<svg[\s>]/.test(text) ? text : plainLabel(text, page));
}

/** Returns a label's words with line breaks and allowed elements, without other markup and without attributes. */
export function plainLabel(label: string, page: Document): string {
  if (!label.includes('<')) return label;
  const host = page.createElement('div');
  host.innerHTML = label;
  for (const element of [...host.querySelectorAll('*')].reverse()) {
    const name = element.localName.toLowerCase();
    if (foreign.has(name)) element.remove();
    else if (!marks.has(name)) element.replaceWith(...element.childNodes);
    for (const attribute of element.getAttributeNames()) element.removeAttribute(attribute);
  }
  return host.innerHTML;
}
