import { listParts } from '../../link/talk-part.ts';
import type { Essay } from '../../read/essay.ts';
import type { DraftedSlide } from './drafted-slide.ts';

/** Fewer parts need no slide that shows the way through them. */
const fewestParts = 2;

/** Returns the slide that shows the parts of the talk; none for an essay of fewer than two. */
export function draftRoadmap(essay: Essay): DraftedSlide[] {
  if (listParts(essay).length < fewestParts) return [];
  return [
    {
      id: 'roadmap',
      kind: 'roadmap',
      passages: [],
      sentences: [],
      recall: [],
      headline: ['محاور الحديث'],
      bullets: [],
    },
  ];
}
