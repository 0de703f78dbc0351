import type { DeckFolder } from '../folder.ts';
import type { Source } from '../read/source.ts';

/** Returns a newly read folder in which each unchanged text keeps the source object of the last reading. */
export function reuseSources(fresh: DeckFolder, last: DeckFolder | undefined): DeckFolder {
  const known = new Map(listSources(last).map((source) => [source.path, source]));
  const keep = (source: Source): Source => {
    const before = known.get(source.path);
    return before?.text === source.text ? before : source;
  };
  const { essay, deckFile, alliances, rehearsal, slides, figures, pictures, unread } = fresh;
  return {
    ...(essay && { essay: keep(essay) }),
    ...(deckFile && { deckFile: keep(deckFile) }),
    ...(alliances && { alliances: keep(alliances) }),
    ...(rehearsal && { rehearsal: keep(rehearsal) }),
    slides: slides.map(keep),
    ...(figures && { figures: figures.map(keep) }),
    ...(pictures && { pictures }),
    ...(unread && { unread }),
  };
}

function listSources(folder: DeckFolder | undefined): Source[] {
  if (!folder) return [];
  const { essay, deckFile, alliances, rehearsal, slides, figures = [] } = folder;
  return [essay, deckFile, alliances, rehearsal, ...slides, ...figures].filter(
    (source) => source !== undefined,
  );
}
