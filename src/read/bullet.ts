import type { ListItem, Paragraph, PhrasingContent } from 'mdast';
import { refuseControls } from './direction.ts';
import type { Message, Place } from './message.ts';
import { placeOfNode } from './node.ts';
import { type Quotation, quoteLines, withoutMarks } from './quotation.ts';
import { refuse, refuseInBullet } from './refusal.ts';

/**
 * An item of a list. Bold words at its start are its lead (a year, a caption); the following words on
 * that line are its caption; the lines below, or all lines if there is no lead, are its quotation.
 */
export interface Bullet {
  /** True: it appears as a step (*); false: it is visible from the start (-). */
  stepped: boolean;
  lead?: Quotation;
  caption?: Quotation;
  quotation?: Quotation;
  place: Place;
}

/** Words in a slide file: lines, each made of pieces of plain or bold text. */
interface Line {
  text: string;
  place: Place;
}

/**
 * Returns plain words, in lines as the author broke them (a backslash or two spaces at a line's end).
 * Reports any other markup.
 */
export function readLines(
  nodes: PhrasingContent[],
  path: string,
): { lines: Line[]; messages: Message[] } {
  const lines: Line[] = [];
  const messages: Message[] = [];
  let open = false;
  for (const node of nodes) {
    if (node.type === 'break') open = false;
    else if (node.type === 'text') {
      messages.push(...refuseControls(node.value, placeOfNode(node, path)));
      const text = node.value.replace(/\s+/g, ' ');
      const last = lines.at(-1);
      if (open && last) last.text += text;
      else lines.push({ text, place: placeOfNode(node, path) });
      open = true;
    } else if (!closesRefused(node, messages)) messages.push(refuse(node, path));
  }
  const kept = lines.map(({ text, place }) => ({ text: text.trim(), place }));
  return { lines: kept.filter(({ text }) => text !== ''), messages };
}

/** A closing tag of a reported tag is not reported again. */
function closesRefused(node: PhrasingContent, before: Message[]): boolean {
  return node.type === 'html' && node.value.startsWith('</') && before.length > 0;
}

/** Returns lines as one quotation; undefined if there are none. */
export function toQuotation(lines: Line[]): Quotation | undefined {
  const [first] = lines;
  return (
    first &&
    quoteLines(
      lines.map(({ text }) => text),
      first.place,
    )
  );
}

/**
 * Returns a bullet of a slide; reports anything except one paragraph. Words around reported markup are
 * not the author's sentence, so they are omitted.
 */
export function readBullet(
  item: ListItem,
  stepped: boolean,
  path: string,
): { bullet: Bullet; messages: Message[] } {
  const place = placeOfNode(item, path);
  const [paragraph, ...rest] = item.children;
  const messages = rest.map((node) => refuseInBullet(node, path));
  if (paragraph?.type !== 'paragraph') {
    if (paragraph) messages.push(refuseInBullet(paragraph, path));
    return { bullet: { stepped, place }, messages };
  }
  const words = readWords(paragraph, path);
  if (words.messages.length > 0)
    return { bullet: { stepped, place }, messages: [...messages, ...words.messages] };
  return { bullet: { stepped, place, ...words.parts }, messages };
}

function readWords(
  paragraph: Paragraph,
  path: string,
): { parts: Pick<Bullet, 'lead' | 'caption' | 'quotation'>; messages: Message[] } {
  const [first, ...rest] = paragraph.children;
  if (first?.type !== 'strong') {
    const { lines, messages } = readLines(paragraph.children, path);
    return { parts: keepPresent({ quotation: toQuoted(lines) }), messages };
  }
  const lead = readLines(first.children, path);
  const brk = rest.findIndex(({ type }) => type === 'break');
  const caption = readLines(brk < 0 ? rest : rest.slice(0, brk), path);
  const below = readLines(brk < 0 ? [] : rest.slice(brk + 1), path);
  const parts = {
    lead: toQuotation(lead.lines),
    caption: toQuotation(caption.lines),
    quotation: toQuoted(below.lines),
  };
  return {
    parts: keepPresent(parts),
    messages: [...lead.messages, ...caption.messages, ...below.messages],
  };
}

/** The page writes « » around the quotation of a bullet. */
function toQuoted(lines: Line[]): Quotation | undefined {
  const quotation = toQuotation(lines);
  return quotation && withoutMarks(quotation);
}

function keepPresent(
  parts: Record<string, Quotation | undefined>,
): Pick<Bullet, 'lead' | 'caption' | 'quotation'> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
