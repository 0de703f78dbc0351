import type { Alliances } from '../../read/alliances.ts';
import type { DeckFile } from '../../read/deck-keys.ts';
import { type Quotation, quoteLines } from '../../read/quotation.ts';
import type { SlideFile } from '../../read/slide-file.ts';
import { wordsOfTable } from '../../read/table.ts';
import { partsOf, quotesHeadline } from '../grounding.ts';

/** The contents of a deck's folder, except the essay. */
export interface Written {
  settings: DeckFile;
  /** Words of deck.yaml that the audience sees. */
  words: Quotation[];
  files: SlideFile[];
  alliances?: Alliances;
}

/**
 * Returns the words that a deck's author writes and the audience or the speaker sees, except those of
 * drawings. If quotations are required, bullets, labels and names are omitted: they are the essay's words, or an
 * error reports them.
 */
export function listWording({ settings, words, files, alliances }: Written): Quotation[] {
  const isFree = settings.quotations === 'advised';
  const headlines = files.filter((file) => isFree || !quotesHeadline(file));
  const quoted = [...files.flatMap(listQuoted), ...(alliances ? listNames(alliances) : [])];
  const ours = [
    ...headlines.map(({ headline }) => headline),
    ...files.flatMap(listPictured),
    ...files.flatMap(({ cues }) => cues),
  ];
  return [...words, ...ours, ...(isFree ? quoted : [])];
}

/** Returns all words that the audience or the speaker sees, except the essay's own text and drawings. */
export function listSeen(written: Written): Quotation[] {
  return listWording({ ...written, settings: { ...written.settings, quotations: 'advised' } });
}

function listQuoted({ label, by, bullets, table }: SlideFile): Quotation[] {
  const cells = table ? wordsOfTable(table) : [];
  return [...(label ? [label] : []), ...(by ? [by] : []), ...bullets.flatMap(partsOf), ...cells];
}

/** The words of a picture: those for people who do not see it are read out to them. */
function listPictured({ pictures, credit }: SlideFile): Quotation[] {
  const words = pictures.flatMap(({ alt, caption }) => [alt, ...(caption ? [caption] : [])]);
  return [...words, ...(credit ? [credit] : [])];
}

function listNames({ actors, stages }: Alliances): Quotation[] {
  return [
    ...actors.map(({ names, namePlace }) => quoteLines(names, namePlace)),
    ...stages.flatMap(({ name, relations }) => [name, ...relations.map(({ label }) => label)]),
  ];
}
