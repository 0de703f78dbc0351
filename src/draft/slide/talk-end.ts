import { listReferences } from '../../link/references.ts';
import type { Essay } from '../../read/essay.ts';
import type { DraftedSlide } from './drafted-slide.ts';

/** Returns the slides after all that is spoken: thanks, and the essay's footnotes and references, if it has any. */
export function draftEnd(essay: Essay): DraftedSlide[] {
  const plain = { passages: [], sentences: [], recall: [], headline: [], bullets: [] };
  const references = listReferences(essay).length > 0;
  return [
    { ...plain, id: 'thanks', kind: 'closing' },
    ...(references ? [{ ...plain, id: 'sources', kind: 'references' as const }] : []),
  ];
}
