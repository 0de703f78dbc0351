import type { DrawnSlide } from '../../draw/illustration.ts';
import { type Message, warning } from '../../read/message.ts';
import type { Kind } from '../../read/slide-kind.ts';
import { kindWriters } from '../kind/kind-writers.ts';
import { sizeOfWords } from '../layout.ts';
import type { Surroundings } from './around.ts';
import { frameOf, type Scale } from './frame.ts';

/** Kinds that show only text of normal size if they have no figure. */
const ofText: ReadonlySet<Kind> = new Set<Kind>(['statement', 'shift']);
/** The least share of the room under a headline that is filled: by words of normal size, and by large words. */
const least = { normal: 0.5, large: 0.3 };

/**
 * Returns a warning if a slide of text leaves more than half of the room under its headline empty, or
 * more than 70 % with one or two short quotations, which are set large.
 * Questions, quotations and titles have large words, so this does not apply to them.
 */
export function checkBare(slide: DrawnSlide, around: Surroundings, scale: Scale): Message[] {
  const { kind, plans, picture, table } = slide;
  if (!ofText.has(kind) || plans.length > 0 || picture || table) return [];
  const { most } = frameOf(slide, scale);
  const fills = kindWriters[slide.kind].fills(slide, around, scale, most);
  const share = Math.max(0, ...fills.map(({ height, room }) => height / room));
  const isLarge = sizeOfWords(slide.points) !== undefined;
  if (share >= (isLarge ? least.large : least.normal)) return [];
  const empty = Math.ceil((1 - share) * 100);
  const reason = `${empty} % of the room under this headline is empty: add bullets or a figure, or join the slide with another`;
  return [warning('slide-bare', slide.place, reason)];
}
