import { joinQuotations, type ReadManuscript } from '../manuscript.ts';
import type { Archive } from '../source/archive.ts';
import { fillPictures } from '../source/embedded.ts';
import { childOf, findAll, readXml, textOf, type XmlElement } from '../source/xml.ts';
import { Unreadable } from '../unreadable.ts';
import { readStory } from './body.ts';
import { listChanges } from './change.ts';
import { startReading } from './reading.ts';
import { readStyles } from './style.ts';

/**
 * Returns the manuscript in an OpenDocument text. Tracked changes are taken as accepted: deleted words
 * stand apart in such a file. Throws `Unreadable` if the file is damaged, has a password, or is not a text document.
 */
export async function readOdt(path: string, archive: Archive): Promise<ReadManuscript> {
  await checkOpen(archive);
  const readPart = async (name: string) => {
    const bytes = await archive.read(name);
    return bytes && readXml(bytes);
  };
  const content = await readPart('content.xml');
  const styles = await readPart('styles.xml');
  const text = childOf(childOf(content, 'office:body'), 'office:text');
  if (!content || !text)
    throw new Unreadable(
      'this OpenDocument file is not a text document (.odt): open it in LibreOffice and save its words as .docx',
    );
  const reading = startReading(path, {
    styles: readStyles([styles, content]),
    changes: listChanges(text),
  });
  const blocks = joinQuotations(readStory(text, reading));
  for (const margin of listMargins(styles)) reading.say('margin', margin);
  return {
    manuscript: {
      path,
      front: {},
      blocks: await fillPictures(blocks, archive, reading),
      notes: reading.notes,
    },
    findings: reading.findings,
  };
}

async function checkOpen(archive: Archive): Promise<void> {
  const manifest = await archive.read('META-INF/manifest.xml');
  const isLocked = manifest && new TextDecoder().decode(manifest).includes('encryption-data');
  if (isLocked)
    throw new Unreadable(
      'this file has a password: open it in LibreOffice and save it without one',
    );
}

function listMargins(styles: XmlElement | undefined): string[] {
  const margins = ['style:header', 'style:footer'].flatMap((name) => findAll(styles, name));
  return margins.map((margin) => textOf(margin).trim()).filter((words) => words !== '');
}
