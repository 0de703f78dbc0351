import type { DrawnSlide } from '../../draw/illustration.ts';
import type { Deck } from '../../link/deck.ts';
import { countWords } from '../../link/pace.ts';
import { type Message, warning } from '../../read/message.ts';

/**
 * Returns a warning if a slide shows more words (headline, label, bullets, drawings) than the speaker
 * can say in its time: nobody can read and listen so fast. If the whole talk is too long, which has its
 * own message, the time that the slide needs is used instead.
 */
export function checkCrowd(slide: DrawnSlide, { asked, settings }: Deck): Message[] {
  const { minutes, 'words-a-minute': pace } = settings;
  const seconds = Math.round(slide.seconds * Math.max(1, asked / (minutes * 60)));
  const words = countShown(slide);
  // Shares are whole seconds. A slide that speaks nothing has no time, so its words are not checked.
  const sayable = Math.floor(((seconds + 1) / 60) * pace);
  if (seconds === 0 || words <= sayable) return [];
  const reason = `${words} words are shown in ${seconds} s, in which ${sayable} can be said`;
  return [warning('slide-crowded', slide.place, reason)];
}

function countShown({ headline, label = '', points, illustrations }: DrawnSlide): number {
  const parts = points.flatMap(({ lead, caption, quotation }) => [lead, caption, quotation]);
  const lines = parts.flatMap((part) => part?.lines ?? []);
  const drawn = illustrations.flatMap(({ plan, figures }) =>
    plan.language === 'mermaid' ? figures.flatMap(({ labels }) => labels) : [],
  );
  return countWords([...headline, label, ...lines, ...drawn].join(' '));
}
