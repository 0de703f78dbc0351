import { joinQuotations, type ReadManuscript } from '../manuscript.ts';
import type { Archive } from '../source/archive.ts';
import { fillPictures } from '../source/embedded.ts';
import { childrenOf, type XmlElement } from '../source/xml.ts';
import { readStory } from './body.ts';
import { readInline } from './inline.ts';
import { openPackage, type WordPackage } from './package.ts';
import { openLine, type Reading, startReading, wordsIn } from './reading.ts';
import { readStyles } from './style.ts';

/**
 * Returns the manuscript in a Word file. Tracked changes are taken as accepted, moved words are taken once,
 * hidden words are left out; the findings say each. Throws `Unreadable` if the file is damaged.
 */
export async function readDocx(path: string, archive: Archive): Promise<ReadManuscript> {
  const word = await openPackage(archive);
  const reading = startReading(path, {
    targets: word.targets,
    styles: readStyles(word.styles),
    comments: readComments(word.comments),
  });
  const blocks = joinQuotations(readStory(word.body, reading));
  const notes = readNotes(word, reading);
  for (const margin of word.margins)
    if (wordsIn(margin) !== '') reading.say('margin', wordsIn(margin));
  return {
    manuscript: { path, front: {}, blocks: await fillPictures(blocks, archive, reading), notes },
    findings: reading.findings,
  };
}

function readComments(root: XmlElement | undefined): Map<string, string> {
  const comments = childrenOf(root, 'w:comment');
  return new Map(comments.map((one) => [one.attributes['w:id'] ?? '', wordsIn(one)]));
}

/** Footnotes and endnotes by the keys that their marks in the text have. */
function readNotes({ notes }: WordPackage, reading: Reading): Map<string, string> {
  const kinds = [
    ...childrenOf(notes.footnotes, 'w:footnote'),
    ...childrenOf(notes.endnotes, 'w:endnote'),
  ];
  return new Map(
    kinds.map((note) => {
      const line = openLine();
      for (const paragraph of childrenOf(note, 'w:p')) {
        readInline(paragraph, line, reading);
        line.text += ' ';
      }
      const words = line.text.replace(/\s+/g, ' ').trim();
      return [`${note.name}Reference ${note.attributes['w:id'] ?? ''}`, words];
    }),
  );
}
