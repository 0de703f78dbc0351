import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Marks within words; other elements go, and their words stay. */
const MARKS = new Set('a b br code em i mark p s small span strong sub sup u'.split(' '));
/** Elements that go with all that they hold. */
const FOREIGN = new Set(
  'foreignobject iframe math noembed noframes noscript object script style svg template title xmp'.split(
    ' ',
  ),
);

/** What Mermaid cleans labels, icons and at its end the whole drawing with. */
interface Cleaner {
  sanitize(text: string): string;
}

/**
 * Makes Mermaid clean labels by `plainLabel`: DOMPurify hands everything back as it is where there is
 * no whole browser. Drawings and icons pass: `settle/prune.ts` keeps of them what is on a closed list.
 */
export async function cleanLabels(page: Document): Promise<void> {
  const loadAsMermaid = createRequire(createRequire(import.meta.url).resolve('mermaid'));
  const file = join(dirname(loadAsMermaid.resolve('dompurify')), 'purify.es.mjs');
  const { default: cleaner } = (await import(pathToFileURL(file).href)) as { default: Cleaner };
  cleaner.sanitize = (text) => (/^\s*<svg[\s>]/.test(text) ? text : plainLabel(text, page));
}

/** Returns a label's words with breaks and marks, without all other markup and without attributes. */
export function plainLabel(label: string, page: Document): string {
  if (!label.includes('<')) return label;
  const host = page.createElement('div');
  host.innerHTML = label;
  for (const element of [...host.querySelectorAll('*')].reverse()) {
    const name = element.localName.toLowerCase();
    if (FOREIGN.has(name)) element.remove();
    else if (!MARKS.has(name)) element.replaceWith(...element.childNodes);
    for (const attribute of element.getAttributeNames()) element.removeAttribute(attribute);
  }
  return host.innerHTML;
}
