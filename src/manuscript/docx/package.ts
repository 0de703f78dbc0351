import type { Archive } from '../source/archive.ts';
import { childrenOf, readXml, type XmlElement } from '../source/xml.ts';
import { Unreadable } from '../unreadable.ts';

/** The parts of a Word file that hold words. */
export interface WordPackage {
  body: XmlElement;
  styles?: XmlElement;
  notes: { footnotes?: XmlElement; endnotes?: XmlElement };
  comments?: XmlElement;
  /** Headers and footers. */
  margins: XmlElement[];
  /** Targets of the main part's relationships by their ids (ECMA-376 part 2, 9.3). */
  targets: Map<string, { address: string; isOutside: boolean }>;
}

/** Returns the parts of a Word file; throws `Unreadable` if it has no main part. */
export async function openPackage(archive: Archive): Promise<WordPackage> {
  const main = await findMain(archive);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const readPart = async (name: string) => {
    const bytes = await archive.read(name);
    return bytes && readXml(bytes);
  };
  const document = await readPart(main);
  const body = document?.children.find((child) => typeof child !== 'string');
  if (!document || typeof body !== 'object') throw noDocument();
  const [styles, footnotes, endnotes, comments] = await Promise.all(
    ['styles', 'footnotes', 'endnotes', 'comments'].map((name) => readPart(`${folder}${name}.xml`)),
  );
  const marginNames = archive.names.filter((name) =>
    /^(?:header|footer)\d*\.xml$/.test(name.slice(folder.length)),
  );
  const margins = await Promise.all(marginNames.map(readPart));
  const relations = await readPart(`${folder}_rels/${main.slice(folder.length)}.rels`);
  return {
    body: childrenOf(document, 'w:body')[0] ?? body,
    ...(styles && { styles }),
    notes: { ...(footnotes && { footnotes }), ...(endnotes && { endnotes }) },
    ...(comments && { comments }),
    margins: margins.filter((one) => one !== undefined),
    targets: readTargets(relations, folder),
  };
}

/** The main part is named by the relationships of the package; nearly always word/document.xml. */
async function findMain(archive: Archive): Promise<string> {
  const bytes = await archive.read('_rels/.rels');
  const relations = bytes ? childrenOf(readXml(bytes)) : [];
  const main = relations.find(({ attributes }) => attributes.Type?.endsWith('/officeDocument'));
  const name = (main?.attributes.Target ?? 'word/document.xml').replace(/^\//, '');
  if (!archive.names.includes(name)) throw noDocument();
  return name;
}

function readTargets(relations: XmlElement | undefined, folder: string): WordPackage['targets'] {
  return new Map(
    childrenOf(relations).map(({ attributes }) => {
      const { Id = '', Target = '', TargetMode } = attributes;
      const isOutside = TargetMode === 'External';
      const address = isOutside || Target.startsWith('/') ? Target : `${folder}${Target}`;
      return [Id, { address: isOutside ? address : address.replace(/^\//, ''), isOutside }];
    }),
  );
}

function noDocument(): Unreadable {
  return new Unreadable(
    'this file is not a Word document: open it in Word or LibreOffice and save it as .docx',
  );
}
