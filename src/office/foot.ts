import type { Element } from 'xast';
import type { DrawnSlide } from '../draw/illustration.ts';
import { appendix } from '../link/talk-part.ts';
import { kindRules } from '../read/slide-kind.ts';
import { nameSources } from '../write/page-words.ts';
import { fillHole, findHole } from './filled-hole.ts';
import { holeNumbers } from './hole.ts';
import { writeNumber } from './master.ts';
import { placeholder } from './shape.ts';
import type { SlideContext } from './slide-context.ts';
import { el } from './xml.ts';

/**
 * Returns what stands at the foot of a slide: whether it is a backup slide, what it rests on, and its number;
 * the title slide has none.
 */
export function writeFoot(slide: DrawnSlide, context: SlideContext, number: number): Element[] {
  const { layout, tools } = context;
  if (kindRules[slide.kind].speaksTitle) return [];
  const after = slide.isBackup && appendix.text;
  const text = [after, nameSources(slide.passages), slide.credit].filter(Boolean).join(' · ');
  const source = findHole(layout, { type: 'ftr', idx: holeNumbers.source });
  const words = text ? [fillHole(source, [{ runs: [{ text }] }], tools)] : [];
  const numbered = findHole(layout, { type: 'sldNum', idx: holeNumbers.number });
  const field = el('p:txBody', {}, [el('a:bodyPr'), el('a:lstStyle'), writeNumber(String(number))]);
  return [...words, placeholder(numbered.name, numbered, field)];
}
