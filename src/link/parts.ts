import type { DeckFile } from '../read/deck-file.ts';
import type { Kind } from '../read/front-matter.ts';
import { error, type Message, type Place } from '../read/message.ts';
import type { SlideFile } from '../read/slide-file.ts';

/** How many figures a slide of each kind has room for. */
const rooms: Record<Kind, number> = {
  title: 0,
  statement: 1,
  timeline: 0,
  shift: 1,
  compare: 2,
  question: 0,
  quote: 0,
  scenario: 1,
};

/** Kinds on which strands can run. */
const stranded = new Set<Kind>(['title', 'timeline', 'scenario']);

/** Returns a message for each part that a slide of its kind has no room for, or lacks. */
export function checkParts(file: SlideFile, settings: DeckFile): Message[] {
  const messages = [...checkFences(file), ...checkShown(file)];
  if (file.strands && stranded.has(file.kind) && !settings.strands)
    messages.push(error('strands-unknown', file.strandsPlace, 'deck.yaml names no strands'));
  return messages;
}

function checkFences({ kind, fences, headline, unread }: SlideFile): Message[] {
  const extra = fences[rooms[kind]];
  const room = ['no figure', 'one figure', 'two figures'][rooms[kind]];
  if (extra) return [error('fence-count', extra.place, `a ${kind} slide has room for ${room}`)];
  // A fence that cannot be read may be the one that is missed.
  if (kind !== 'compare' || unread.includes('fences')) return [];
  const drawings = fences.filter(({ language }) => language === 'mermaid');
  const [only] = fences;
  const compares = fences.length === 1 && only?.language === 'alliances' && only.since;
  if (compares || drawings.length === 2) return [];
  const reason = 'a compare slide shows two mermaid figures, or one stage since another';
  return [error('fence-count', headline.place, reason)];
}

/** What a slide of its kind would not show is not dropped in silence. */
function checkShown(file: SlideFile): Message[] {
  const { kind, label, bullets, strands, strandsPlace, turn } = file;
  const unshown: [string, Place | undefined][] = [];
  if (kind === 'title' || kind === 'scenario') unshown.push(['label', label?.place]);
  if (kind === 'title') unshown.push(['bullets', bullets[0]?.place]);
  if (!stranded.has(kind)) unshown.push(['strands', strands && strandsPlace]);
  if (kind !== 'timeline') unshown.push(['turn', turn?.place]);
  return unshown.flatMap(([part, place]) =>
    place ? [error('part-unshown', place, `a ${kind} slide shows no ${part}`)] : [],
  );
}
