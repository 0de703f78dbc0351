import type { DeckFile } from '../read/deck-keys.ts';
import { error, type Message, type Place } from '../read/message.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { kindRules, type SlidePart, showsPart } from '../read/slide-kind.ts';

/** Returns a message for each part that a slide of its kind cannot have, or that it needs and does not have. */
export function checkParts(file: SlideFile, settings: DeckFile): Message[] {
  const messages = [
    ...checkFences(file),
    ...checkPictures(file),
    ...checkShown(file),
    ...checkTableAlone(file),
    ...checkBackup(file),
    ...checkCiting(file),
  ];
  if (file.strands && showsPart(file.kind, 'strands') && !settings.strands)
    messages.push(
      error(
        'strands-unknown',
        file.strandsPlace,
        'this slide asks for strands, but deck.yaml has none: write two there, under strands',
      ),
    );
  const count = settings.strands?.length ?? 0;
  const most = kindRules[file.kind].mostStrands ?? count;
  if (file.strands && showsPart(file.kind, 'strands') && count > most) {
    const reason = `a ${file.kind} slide has room for ${most} strands, but deck.yaml has ${count}: remove this line`;
    messages.push(error('strands-many', file.strandsPlace, reason));
  }
  return messages;
}

function checkFences({ kind, fences, headline, unread }: SlideFile): Message[] {
  const { figures, isComparison } = kindRules[kind];
  const extra = fences[figures];
  const room = ['no figure', 'at most one figure', 'at most two figures'][figures];
  if (extra)
    return [
      error(
        'fence-count',
        extra.place,
        `a ${kind} slide can have ${room}: move this one to another slide, or choose another kind`,
      ),
    ];
  // A fence that cannot be read may be the fence that seems to be missing.
  if (!isComparison || unread.includes('fences')) return [];
  const drawings = fences.filter(({ language }) => language === 'mermaid');
  const [only] = fences;
  const compares = fences.length === 1 && only?.language === 'alliances' && only.since;
  if (compares || drawings.length === 2) return [];
  const reason = `a ${kind} slide needs two mermaid fences, or one alliances fence with the keys stage and since: add them, or choose another kind`;
  return [error('fence-count', headline.place, reason)];
}

/** A slide has one picture, alone or beside words: where it has a figure, the figure has this room. */
function checkPictures(file: SlideFile): Message[] {
  const { kind, pictures, fences, credit, headline, unread } = file;
  if (!showsPart(kind, 'picture')) return [];
  const [first, second] = pictures;
  const report = (place: Place, reason: string) => [error('picture-count', place, reason)];
  if (second)
    return report(second.place, 'a slide can have one picture: move this one to another slide');
  if (first && fences.length > 0)
    return report(
      first.place,
      'a slide can have a picture or a figure, not both: move one of them to another slide',
    );
  if (first || unread.includes('pictures')) return [];
  if (kindRules[kind].isPicture)
    return report(
      headline.place,
      `a ${kind} slide needs a picture: write a line such as ![what it shows](pictures/map.png)`,
    );
  return credit ? report(credit.place, 'credit: this slide has no picture: remove it') : [];
}

/** A table takes the whole room under the headline, and `steps` is about a table. */
function checkTableAlone({
  kind,
  table,
  bullets,
  fences,
  pictures,
  unread,
  rowsAreSteps,
}: SlideFile): Message[] {
  if (!showsPart(kind, 'table') || unread.includes('table')) return [];
  if (!table && rowsAreSteps) {
    const reason = 'steps: rows is for the rows of a table, but this slide has no table: remove it';
    return [error('table-alone', rowsAreSteps, reason)];
  }
  const beside = bullets[0] ?? fences[0] ?? pictures[0];
  if (!table || !beside) return [];
  const reason =
    'a slide with a table has no bullets, no figure and no picture: move this to another slide';
  return [error('table-alone', beside.place, reason)];
}

/** A slide that belongs to the talk by its kind cannot be a backup slide. */
function checkBackup({ kind, backup }: SlideFile): Message[] {
  if (!backup || showsPart(kind, 'backup') || kindRules[kind].isBackup) return [];
  const reason = `backup: a ${kind} slide belongs to the talk: remove this line, or choose another kind`;
  return [error('part-unshown', backup, reason)];
}

/** Reports what a slide names of the essay if its kind cites nothing. */
function checkCiting({ kind, passages, sentences, recall }: SlideFile): Message[] {
  if (!kindRules[kind].citesNothing) return [];
  const keys = Object.entries({ passages, sentences, recall });
  return keys.flatMap(([key, [first]]) =>
    first
      ? [
          error(
            'part-unshown',
            first.place,
            `${key}: a ${kind} slide cites nothing and speaks nothing: remove this key, or choose another kind`,
          ),
        ]
      : [],
  );
}

/** Reports parts that a slide of its kind does not show, so that they are not lost without notice. */
function checkShown(file: SlideFile): Message[] {
  const { kind, label, by, role, bullets, table, pictures, credit } = file;
  const { strands, strandsPlace, turn, rowsAreSteps } = file;
  const parts: [SlidePart, Place | undefined][] = [
    ['label', label?.place],
    ['by', by?.place],
    ['role', role?.place],
    ['bullets', bullets[0]?.place],
    ['table', table?.place],
    ['picture', pictures[0]?.place],
    ['credit', credit?.place],
    ['strands', strands && strandsPlace],
    ['turn', turn?.place],
    ['steps', rowsAreSteps],
  ];
  return parts.flatMap(([part, place]) =>
    place && !showsPart(kind, part)
      ? [
          error(
            'part-unshown',
            place,
            `${part}: a ${kind} slide does not show this: remove it, or choose another kind`,
          ),
        ]
      : [],
  );
}
