import type { DraftedSlide } from './slide/drafted-slide.ts';

/** How many bullets, or dates, slides have room for, by their ids; all that a rule gives where it is not said. */
export type Room = ReadonlyMap<string, number>;

/**
 * Returns a slide with no more bullets than it has room for: the longest ones go. A title without
 * room has no strands under it.
 */
export function keepRoom(sheet: DraftedSlide, room: Room): DraftedSlide {
  const most = room.get(sheet.id) ?? sheet.bullets.length;
  if (sheet.kind === 'title' && room.has(sheet.id)) {
    const { strands: _, ...alone } = sheet;
    return alone;
  }
  const lengthOf = ({ lead = '', lines }: DraftedSlide['bullets'][number]) =>
    lead.length + lines.join(' ').length;
  const byLength = [...sheet.bullets].sort((a, b) => lengthOf(a) - lengthOf(b));
  const kept = new Set(byLength.slice(0, most));
  return { ...sheet, bullets: sheet.bullets.filter((bullet) => kept.has(bullet)) };
}
