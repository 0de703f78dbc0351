import type { Detail, Message } from '../../read/message.ts';
import { formatPlace } from '../../read/message-text.ts';
import type { Section } from '../answer/section.ts';

const heads = {
  none: 'The program found nothing wrong with your answer.',
  some: `The program checked your answer. What it found is below, slide by slide, in the order of your answer. An "error" means that the slide was thrown away; a "warning" means that it does not look right on the screen. Correct every point. Change other slides only if a point asks for it: to give a slide more or fewer words, its sentences may go to a neighbour.

Then write the whole answer again, from the first line === to === end, with nothing before or after it.`,
};

/** Messages of a request: an answer that is wholly wrong would fill the assistant's memory. */
const most = 80;

/** Returns what to say to the assistant about its answer: each message under its slide. */
export function writeRequest(sections: Section[], messages: Message[], path: string): string {
  const own = messages.filter(({ place }) => place.path === path);
  if (own.length === 0) return heads.none;
  const shown = own.slice(0, most);
  const groups = [undefined, ...sections].flatMap((section, index) => {
    const next = sections[index]?.line ?? Number.POSITIVE_INFINITY;
    const here = shown.filter(({ code, place }) =>
      code === 'answer-section' || !section
        ? code === 'answer-section' && !section
        : place.line >= section.line && place.line < next,
    );
    if (here.length === 0) return [];
    return [`${nameSection(section, sections)}\n${here.map(writeMessage).join('\n')}`];
  });
  const left = own.length - shown.length;
  return [heads.some, ...groups, ...(left > 0 ? [`and ${left} more`] : [])].join('\n\n');
}

function nameSection(section: Section | undefined, sections: Section[]): string {
  if (!section) return 'The whole answer:';
  if (section.name !== 'slide') return `=== ${section.name}:`;
  const slides = sections.filter(({ name }) => name === 'slide');
  const headline = /^#[ \t]+(.+)$/m.exec(section.text)?.[1] ?? '';
  return `Slide ${slides.indexOf(section) + 1}${headline && `, ${headline.trim()}`}:`;
}

function writeMessage({ severity, reason, place, details }: Message): string {
  const rows = details.map((detail) => `  ${writeDetail(detail)}`);
  return [`- ${severity}, line ${place.line}: ${reason}`, ...rows].join('\n');
}

function writeDetail(detail: Detail): string {
  if (typeof detail === 'string') return detail;
  if ('excerpt' in detail) return `words: ${detail.excerpt}`;
  const { suggestion, at } = detail;
  return at ? `the essay has (${formatPlace(at)}): ${suggestion}` : `did you mean ${suggestion}`;
}
