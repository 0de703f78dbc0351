import type { Detail, Message } from '../read/message.ts';
import { formatMessages, formatPlace, isolate } from '../read/message-text.ts';
import type { Sentence } from '../read/sentence.ts';
import type { Breakage } from './breakage.ts';
import type { Change } from './essay-change.ts';
import type { Revision, SlideRevision } from './revision.ts';

/**
 * Returns as text what a new essay does to a deck: all changes of the essay with their numbers, then
 * slide by slide what follows from them, then the other files.
 */
export function formatRevision(revision: Revision, broken: Breakage[]): string {
  const { comparison, slides } = revision;
  const { changes } = comparison;
  const rows = [
    `the essay: ${count(changes.length, 'change')}`,
    ...changes.flatMap((change, index) => formatChange(change, index + 1, revision)),
    ...slides.flatMap((slide) => formatSlide(slide, broken, changes)),
  ];
  const paths = new Set(slides.map(({ path }) => path));
  const others = broken.filter(({ message }) => !paths.has(message.place.path));
  for (const path of new Set(others.map(({ message }) => message.place.path))) {
    const own = others.filter(({ message }) => message.place.path === path);
    rows.push(`${path}: ${countBroken(own)}`, ...own.flatMap((one) => formatBroken(one, changes)));
  }
  return rows.join('\n');
}

/** Returns the message about a quotation, with the words that the essay has now and what changed them. */
export function toMessage({ message, now, cause }: Breakage, changes: Change[]): Message {
  if (!cause) return message;
  const excerpts = message.details.filter((one) => typeof one !== 'string' && 'excerpt' in one);
  const words: Detail[] = now ? ['the essay now has', { excerpt: now }] : [];
  const reason = `because of change ${changes.indexOf(cause) + 1}: ${cause.kind}`;
  return { ...message, details: [...excerpts.slice(0, 1), ...words, reason] };
}

/** Returns the last lines: whether anything is written, what is kept, and what is left to do. */
export function summarise(
  { revision, wrong, pictures }: { revision: Revision; wrong: Message[]; pictures: number },
  { written, kept }: { written: boolean; kept?: string },
): string {
  const mended = revision.slides.filter(({ edits }) => edits.length > 0).length;
  const files = `essay.txt${mended > 0 ? ` and ${count(mended, 'slide')}` : ''}`;
  const errors = wrong.filter(({ severity }) => severity === 'error').length;
  const isSame = revision.comparison.changes.length === 0;
  return [
    ...(pictures > 0 ? [`${count(pictures, 'picture')} of the new essay: not taken`] : []),
    ...(kept ? [`the old essay is kept as ${kept}`] : []),
    ...(isSame ? ['nothing to write'] : []),
    ...(written ? [`written: ${files}`] : []),
    ...(isSame || written ? [] : [`nothing is written; --write writes ${files}`]),
    errors > 0 ? `the deck does not build: ${count(errors, 'error')}` : 'the deck builds',
  ].join('\n');
}

function formatChange(change: Change, number: number, revision: Revision): string[] {
  const { kind, place, old, now } = change;
  const where = kind.endsWith('removed') ? `it was at ${formatPlace(place)}` : formatPlace(place);
  return [
    `  ${number}. ${kind}, ${where}${tellSpeaker(change, revision)}`,
    ...(old && old !== now ? [`     - ${isolate(old)}`] : []),
    ...(now ? [`     + ${isolate(now)}`] : []),
  ];
}

/** Who speaks a new sentence, or should. */
function tellSpeaker({ kind, sentences }: Change, { slides, offers }: Revision): string {
  const [sentence] = sentences;
  if (kind !== 'new sentence' || !sentence) return '';
  const speaker = slides.find(({ gained }) => gained.includes(sentence));
  if (speaker) return `; ${speaker.path} speaks it`;
  const offer = offers.get(sentence);
  return offer ? `; no slide speaks it: ${offer.path} should, or a new slide after it` : '';
}

function formatSlide(slide: SlideRevision, broken: Breakage[], changes: Change[]): string[] {
  const { path, gained, lost, edited, edits } = slide;
  const own = broken.filter(({ message }) => message.place.path === path);
  const numbers = (sentences: Sentence[]) => {
    const found = sentences.flatMap((one) => {
      const at = changes.findIndex((change) => change.sentences.includes(one));
      return at < 0 ? [] : [at + 1];
    });
    return found.length > 0 ? ` (${[...new Set(found)].join(', ')})` : '';
  };
  const say = (sentences: Sentence[], words: (number: string) => string) =>
    sentences.length > 0 ? [words(count(sentences.length, 'sentence')) + numbers(sentences)] : [];
  const facts = [
    ...say(gained, (number) => `notes longer by ${number}`),
    ...say(lost, (number) => `notes shorter by ${number}`),
    ...say(edited, (number) => `${number} in other words`),
    ...(edits.length > 0 ? ['citations follow the essay'] : []),
    ...(own.length > 0 ? [countBroken(own)] : []),
  ];
  const all = facts.length > 0 ? facts.join('; ') : 'untouched';
  return [`${path}: ${all}`, ...own.flatMap((one) => formatBroken(one, changes))];
}

function countBroken(broken: Breakage[]): string {
  const errors = broken.filter(({ message }) => message.severity === 'error').length;
  const warnings = broken.length - errors;
  return [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ].join(', ');
}

function formatBroken(breakage: Breakage, changes: Change[]): string[] {
  const text = formatMessages([toMessage(breakage, changes)]);
  return text.split('\n').map((row) => `  ${row}`);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
