import { error, type Message, type Place } from '../../read/message.ts';
import type { Source } from '../../read/source.ts';

const names = ['deck', 'alliances', 'slide'] as const;
type SectionName = (typeof names)[number];

/** A section of an answer: the lines after a line such as `=== slide`, until the next such line. */
export interface Section {
  name: SectionName;
  /** The line of its mark in the answer, from 1. */
  line: number;
  text: string;
}

/** The mark of a section: `=== slide`; an assistant may write more signs, or write some behind the name. */
const mark = /^\s*={3,}[ \t]*(?<name>[\p{L}\p{N}_-]+)[ \t]*=*\s*$/u;

/** Most sections of an answer. */
const most = 400;

/**
 * Returns the sections of an answer. What is before the first and after `=== end` is the assistant's
 * talk with the author, and is ignored. Reports unknown sections, an answer without slides, one without
 * `=== end` (an assistant may stop in the middle), a second deck or map, and too many sections.
 */
export function splitAnswer({ path, text }: Source): { sections: Section[]; messages: Message[] } {
  const sections: Section[] = [];
  const messages: Message[] = [];
  const lines = text.split('\n');
  const at = (line: number): Place => ({ path, line, column: 1 });
  let open: Section | undefined;
  let isEnded = false;
  for (const [index, row] of lines.entries()) {
    const name = mark.exec(row)?.groups?.name;
    if (name === undefined) {
      if (open) open.text += `${row}\n`;
      continue;
    }
    open = undefined;
    isEnded = name === 'end';
    if (isEnded) break;
    const line = index + 1;
    const known = names.find((one) => one === name);
    if (!known) messages.push(refuseName(name, at(line)));
    else if (known !== 'slide' && sections.some((one) => one.name === known))
      messages.push(refuseSecond(known, at(line)));
    else {
      open = { name: known, line, text: '' };
      sections.push(open);
    }
    if (sections.length > most) break;
  }
  messages.push(...checkWhole(sections, isEnded, at(lines.length)));
  return { sections: sections.slice(0, most), messages };
}

function refuseName(name: string, place: Place): Message {
  const reason = `an answer has the sections ${names.join(', ')} and end, but this one is ${name}: write one of these names after ===`;
  return error('answer-section', place, reason);
}

function refuseSecond(name: SectionName, place: Place): Message {
  const reason = `an answer has one section ${name}, but this is a second one: join them`;
  return error('answer-section', place, reason);
}

function checkWhole(sections: Section[], isEnded: boolean, end: Place): Message[] {
  if (sections.length > most) {
    const reason = `an answer can have at most ${most} sections: this one has more`;
    return [error('answer-section', end, reason)];
  }
  if (!sections.some(({ name }) => name === 'slide')) {
    const reason = 'this answer has no slides: begin each slide with a line === slide';
    return [error('answer-section', { ...end, line: 1 }, reason)];
  }
  if (isEnded) return [];
  const reason =
    'the answer does not end with a line === end, so it may have stopped in the middle: write it whole';
  return [error('answer-section', end, reason)];
}
