import type { DrawnSlide } from '../../draw/illustration.ts';
import type { Deck } from '../../link/deck.ts';
import { countWords } from '../../link/pace.ts';
import { linesOfTable } from '../../link/table.ts';
import { type Message, warning } from '../../read/message.ts';

/**
 * Returns a warning if a slide shows more words (headline, label, bullets, drawings, maps and the words of
 * a picture) than
 * the speaker can say in its time: nobody reads and listens as fast. Where the whole talk is too
 * long, which is said once, a slide has the time that it asks for. A slide that speaks nothing, or a
 * backup slide, has no time to hold its words against.
 */
export function checkCrowd(slide: DrawnSlide, { asked, settings }: Deck): Message[] {
  const { minutes, 'words-a-minute': pace } = settings;
  const isLong = asked > minutes * 60;
  const isSilent =
    slide.isBackup || (slide.kind !== 'title' && slide.notes.length + slide.reminders.length === 0);
  const seconds = Math.round(isLong ? Math.max(slide.seconds, slide.asked) : slide.seconds);
  const words = countShown(slide);
  // Shares are whole seconds.
  const sayable = Math.floor(((seconds + 1) / 60) * pace);
  if (isSilent || words <= sayable) return [];
  const reason = `this slide shows ${words} words with its headline and label, but its time (${seconds} s) is enough for only ${sayable}: show fewer, or let it speak more`;
  return [warning('slide-crowded', slide.place, reason)];
}

function countShown({
  headline,
  label = '',
  points,
  table,
  illustrations,
  picture,
}: DrawnSlide): number {
  const parts = points.flatMap(({ lead, caption, quotation }) => [lead, caption, quotation]);
  const lines = parts.flatMap((part) => part?.lines ?? []);
  const drawn = illustrations.flatMap(({ figures }) => figures.flatMap(({ labels }) => labels));
  const cells = table ? linesOfTable(table) : [];
  const ofPicture = [picture?.caption ?? '', picture?.credit ?? ''];
  return countWords([...headline, label, ...lines, ...cells, ...drawn, ...ofPicture].join(' '));
}
