import type { Part } from './package.ts';
import { el } from './xml.ts';

/** What a document says of itself. */
export interface Description {
  title: string;
  author?: string;
  language: string;
  date: Date;
}

const schemas = 'http://schemas.openxmlformats.org';

/** Returns the part with a document's title, author, language and date (ECMA-376, part 2, 11). */
export function writeCore({ title, author, language, date }: Description): Part {
  const names = {
    'xmlns:cp': `${schemas}/package/2006/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const created = `${date.toISOString().slice(0, 19)}Z`;
  const content = el('cp:coreProperties', names, [
    el('dc:title', {}, [title]),
    author === undefined ? undefined : el('dc:creator', {}, [author]),
    el('dc:language', {}, [language]),
    el('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, [created]),
  ]);
  const type = 'application/vnd.openxmlformats-package.core-properties+xml';
  return { path: 'docProps/core.xml', type, content };
}

/** Returns the part with what the program says of a document. */
export function writeApplication(slides: number): Part {
  const names = { xmlns: `${schemas}/officeDocument/2006/extended-properties` };
  const content = el('Properties', names, [
    el('Application', {}, ['minbar']),
    el('Slides', {}, [String(slides)]),
  ]);
  return { path: 'docProps/app.xml', type: 'extended-properties', content };
}
