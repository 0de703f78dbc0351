import type { Nodes, Paragraph } from 'mdast';
import { error, type Message } from './message.ts';
import { placeOfNode } from './node.ts';

/** Markdown that slides do not support: its name, and what to write instead. */
type Refused = [name: string, instead: string];

const image: Refused = [
  'a picture among words',
  'write it on a line of its own, with an empty line before and after it',
];
const link: Refused = ['a link', 'write its words alone'];
const html: Refused = ['raw HTML', 'leave it out'];

const refused: Partial<Record<Nodes['type'], Refused>> = {
  html,
  image,
  imageReference: image,
  link,
  linkReference: link,
  emphasis: ['italics', 'write the words without * or _'],
  strong: ['bold words that do not begin a bullet', 'write the words without **'],
  inlineCode: ['code', 'write the words without backticks'],
  code: ['an indented code block', 'begin the line without spaces'],
  table: ['a second table', 'write it on another slide'],
  blockquote: ['a block quotation', 'write it as a bullet that begins with - or *'],
  thematicBreak: ['a horizontal rule', 'leave it out'],
  paragraph: ['a paragraph outside a list', 'write it as a bullet that begins with - or *'],
  definition: ['a link definition', 'leave it out'],
  list: ['a numbered list', 'begin each bullet with - or *'],
  heading: ['a smaller headline (## or more)', 'write a bullet, or begin a new slide file'],
};

const comment: Refused = [
  'an HTML comment',
  'leave it out; in the front matter # begins a comment',
];
const footnote: Refused = ['a footnote', 'leave it out'];

/** Returns a message that names unsupported Markdown, and says what to write instead. */
export function refuse(node: Nodes, path: string, named: Refused = nameRefused(node)): Message {
  return report(node, path, named);
}

/** Returns the same for unsupported Markdown inside a bullet. */
export function refuseInBullet(node: Nodes, path: string): Message {
  const inBullet: Partial<Record<Nodes['type'], Refused>> = {
    list: ['a list inside a bullet', 'write each of its items as a bullet that is not indented'],
    code: ['a fence inside a bullet', 'write it after the list, not indented'],
    heading: ['a headline inside a bullet', 'write the words without #'],
    table: ['a table inside a bullet', 'write it after the list, not indented'],
    paragraph: ['a second paragraph in a bullet', 'end the line before with a backslash instead'],
  };
  const named = nameRefused(node);
  return report(node, path, named === refused[node.type] ? (inBullet[node.type] ?? named) : named);
}

function report(node: Nodes, path: string, [name, instead]: Refused): Message {
  const reason = `a slide cannot hold ${name}: ${instead}`;
  return error('markdown-refused', placeOfNode(node, path), reason);
}

function nameRefused(node: Nodes): Refused {
  if (node.type === 'paragraph') return nameParagraph(node) ?? byType(node);
  if (node.type === 'html' && node.value.startsWith('<!--')) return comment;
  if (node.type === 'definition' && node.label?.startsWith('^')) return footnote;
  return byType(node);
}

const byType = ({ type }: Nodes): Refused => refused[type] ?? [`this (${type})`, 'leave it out'];

/** Markdown parses images and links as paragraphs; this returns what the author wrote. */
function nameParagraph({ children }: Paragraph): Refused | undefined {
  const texts = children.flatMap((child) => (child.type === 'text' ? [child.value] : []));
  if (children.some(({ type }) => type === 'image' || type === 'imageReference')) return image;
  const others = children.filter(({ type }) => type !== 'text' && type !== 'break');
  const [only] = others;
  const isAlone = texts.join('').trim() === '' && only !== undefined;
  if (isAlone) return nameRefused(only);
  return texts.join('').startsWith('[^') ? footnote : undefined;
}
