import type { Definition, PhrasingContent } from 'mdast';
import type { Place } from '../../read/message.ts';
import type { Finding } from '../finding.ts';
import { locatePicture } from '../html/page-picture.ts';
import { type Line, plainLine } from '../line.ts';
import type { Block, Say } from '../manuscript.ts';

/** The state of reading a Markdown file. */
export interface MarkdownReading {
  path: string;
  definitions: Map<string, Definition>;
  findings: Finding[];
  place: Place;
  say: Say;
}

/** The words of a paragraph, and the pictures in it. */
export interface Inline {
  line: Line;
  pictures: Block[];
}

/** Returns the words of inline content; a line feed in them is a line break that the author asked for. */
export function readInline(nodes: PhrasingContent[], reading: MarkdownReading): Inline {
  const inline: Inline = { line: plainLine(''), pictures: [] };
  for (const node of nodes) addNode(node, inline, reading);
  return inline;
}

function addNode(node: PhrasingContent, inline: Inline, reading: MarkdownReading): void {
  const { line } = inline;
  const { say } = reading;
  const start = line.text.length;
  if (node.type === 'text' || node.type === 'inlineCode')
    line.text += node.value.replace(/\s*\n\s*/g, ' ');
  else if (node.type === 'break') line.text += '\n';
  else if (node.type === 'footnoteReference') line.marks.push({ at: start, note: node.identifier });
  else if (node.type === 'html') line.text += readTag(node.value, say);
  else if (node.type === 'image') addPicture(node.url, node.alt ?? '', inline, reading);
  else if (node.type === 'imageReference')
    addPicture(urlOf(node.identifier, reading), node.alt ?? '', inline, reading);
  else if ('children' in node) {
    for (const child of node.children) addNode(child, inline, reading);
    const words = line.text.slice(start);
    if (node.type === 'delete') say('struck', words);
    const url = node.type === 'link' ? node.url : '';
    const address = node.type === 'linkReference' ? urlOf(node.identifier, reading) : url;
    if (address !== '' && address !== words) say('link', `${words} ${address}`);
  }
}

function urlOf(identifier: string, { definitions }: MarkdownReading): string {
  return definitions.get(identifier)?.url ?? '';
}

/** A tag alone: the words between tags are nodes of their own. */
function readTag(tag: string, say: Say): string {
  if (/^<br\b/i.test(tag)) return '\n';
  say(tag.startsWith('<!--') ? 'comment' : 'markup', tag);
  return '';
}

function addPicture(url: string, alt: string, inline: Inline, reading: MarkdownReading): void {
  const picture = locatePicture(url, alt);
  if (picture) inline.pictures.push({ kind: 'picture', picture, place: reading.place });
  else reading.say('picture', alt || url.slice(0, 100));
}
