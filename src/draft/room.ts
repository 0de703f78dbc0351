import { showsPart } from '../read/slide-kind.ts';
import type { DraftedSlide } from './slide/drafted-slide.ts';

/**
 * The number of bullets, or dates, that fit on slides, by slide id. A slide that is missing here keeps
 * all its bullets.
 */
export type Room = ReadonlyMap<string, number>;

/**
 * Returns a slide with no more bullets than it has room for: the longest ones go, or all of those that
 * stand together. Where room is
 * said for a slide that shows no bullets (a title), it has no strands under it.
 */
export function keepRoom(sheet: DraftedSlide, room: Room): DraftedSlide {
  const most = room.get(sheet.id) ?? sheet.bullets.length;
  if (!showsPart(sheet.kind, 'bullets') && room.has(sheet.id)) {
    const { strands: _, ...alone } = sheet;
    return alone;
  }
  if (sheet.together && most < sheet.bullets.length)
    return sheet.otherwise ? keepRoom(sheet.otherwise, room) : { ...sheet, bullets: [] };
  const lengthOf = ({ lead = '', lines }: DraftedSlide['bullets'][number]) =>
    lead.length + lines.join(' ').length;
  const byLength = [...sheet.bullets].sort((a, b) => lengthOf(a) - lengthOf(b));
  const kept = new Set(byLength.slice(0, most));
  return { ...sheet, bullets: sheet.bullets.filter((bullet) => kept.has(bullet)) };
}
