import { posix } from 'node:path';
import { zipSync } from 'fflate';
import type { Element } from 'xast';
import { el, writeXml } from './xml.ts';

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentTypes = 'application/vnd.openxmlformats-officedocument';
const packageNames = 'http://schemas.openxmlformats.org/package/2006';

/** A part that another one refers to, and as what. The references of a part are rId1, rId2, … in their order. */
export interface Reference {
  to: string;
  as: string;
}

/** A part of the package: its path, its content type, what it holds, and what it refers to. */
export interface Part {
  path: string;
  type: string;
  content: Element | Uint8Array;
  references?: Reference[];
}

/** The earliest date that ZIP can say with every reader: all entries have it. */
const entryDate = '1980-01-02';

/**
 * Returns a package as bytes (ECMA-376, part 2): the same parts give the same bytes. Every part is
 * deflated and has a type; there are no entries for folders. Throws where a part refers to nothing or
 * two parts have one path.
 */
export function zipParts(parts: Part[], roots: Reference[]): Uint8Array {
  checkReferences(parts, roots);
  const files: [string, Element | Uint8Array][] = [
    ['[Content_Types].xml', writeTypes(parts)],
    ['_rels/.rels', writeReferences('', roots)],
    ...parts.flatMap(({ path, content, references = [] }): [string, Element | Uint8Array][] => [
      [path, content],
      ...(references.length > 0 ? [writeReferencesOf(path, references)] : []),
    ]),
  ];
  const encoder = new TextEncoder();
  const entries = files.map(([path, content]) => {
    const isBytes = content instanceof Uint8Array;
    return [path, isBytes ? content : encoder.encode(writeXml(content))] as const;
  });
  return zipSync(Object.fromEntries(entries), { mtime: entryDate, level: 9 });
}

function checkReferences(parts: Part[], roots: Reference[]): void {
  const paths = new Set(parts.map(({ path }) => path));
  if (paths.size !== parts.length) throw new Error('two parts of the package have one path');
  const all = [...roots, ...parts.flatMap(({ references = [] }) => references)];
  for (const { to } of all)
    if (!paths.has(to)) throw new Error(`the package refers to ${to}, which is not there`);
}

function writeTypes(parts: Part[]): Element {
  const extensions = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ]);
  const overrides = parts.flatMap(({ path, type }) => {
    const extension = posix.extname(path).slice(1);
    if (extension === 'xml') return [{ PartName: `/${path}`, ContentType: nameType(type) }];
    extensions.set(extension, type);
    return [];
  });
  return el('Types', { xmlns: `${packageNames}/content-types` }, [
    ...[...extensions].map(([Extension, ContentType]) => el('Default', { Extension, ContentType })),
    ...overrides.map((one) => el('Override', one)),
  ]);
}

/** A type of Open XML is given without the words that all of them share. */
function nameType(type: string): string {
  return type.includes('/') ? type : `${contentTypes}.${type}+xml`;
}

function writeReferencesOf(path: string, references: Reference[]): [string, Element] {
  const folder = posix.dirname(path);
  return [`${folder}/_rels/${posix.basename(path)}.rels`, writeReferences(folder, references)];
}

function writeReferences(folder: string, references: Reference[]): Element {
  return el(
    'Relationships',
    { xmlns: `${packageNames}/relationships` },
    references.map(({ to, as }, index) =>
      el('Relationship', {
        Id: `rId${index + 1}`,
        Type: as.includes('/') ? as : `${relationshipTypes}/${as}`,
        Target: posix.relative(folder, to),
      }),
    ),
  );
}
