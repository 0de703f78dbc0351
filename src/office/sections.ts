import { createHash } from 'node:crypto';
import type { Element } from 'xast';
import type { DrawnSlide } from '../draw/illustration.ts';
import { isEnding } from '../link/slide-order.ts';
import { assignParts, type TalkPart } from '../link/talk-part.ts';
import type { Essay } from '../read/essay.ts';
import { kindRules } from '../read/slide-kind.ts';
import { el } from './xml.ts';

/** A section of the list of slides: its name, and the numbers of its slides in the presentation. */
interface Section {
  name: string;
  slides: number[];
}

const names = { cover: 'الغلاف', talk: 'العرض', endings: 'السيناريوهات' };
const uri = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}';

/**
 * Returns the sections of a presentation (MS-PPTX, 2.2.3): the cover, the parts of the talk by the essay's
 * headings, the scenarios, the closing slide, the backup slides. Each slide is in one of them, once and in order.
 */
export function writeSections(
  slides: DrawnSlide[],
  essay: Essay,
  numberOf: (place: number) => number,
): Element {
  const parts = assignParts(slides, essay);
  const sections: Section[] = [];
  for (const [place, slide] of slides.entries()) {
    const name = nameSection(slide, parts[place]);
    const last = sections.at(-1);
    if (last?.name === name) last.slides.push(numberOf(place));
    else sections.push({ name, slides: [numberOf(place)] });
  }
  const list = el(
    'p14:sectionLst',
    { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' },
    sections.map(writeSection),
  );
  return el('p:ext', { uri }, [list]);
}

function nameSection(slide: DrawnSlide, part: TalkPart | undefined): string {
  if (kindRules[slide.kind].speaksTitle) return names.cover;
  return isEnding(slide) ? names.endings : (part?.text ?? names.talk);
}

function writeSection({ name, slides }: Section, index: number): Element {
  return el('p14:section', { name, id: nameUniquely(`${index} ${name}`) }, [
    el(
      'p14:sldIdLst',
      {},
      slides.map((id) => el('p14:sldId', { id })),
    ),
  ]);
}

/** A section needs a UUID; from its name, so that the same talk gives the same bytes. */
function nameUniquely(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex').toUpperCase();
  const cuts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
  ];
  return `{${[...cuts, hash.slice(20, 32)].join('-')}}`;
}
