import { isMap, isNode, isScalar, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';
import type { Source } from '../read/source.ts';

/** The lists of a slide's front matter that cite the essay. */
export type ListKey = 'passages' | 'sentences' | 'recall';

/**
 * A change of such a list: words in place of an item, words after the last item (no index), or an item
 * removed (no words).
 */
export interface ListEdit {
  key: ListKey;
  index?: number;
  words?: string;
}

/** A stretch of a text and what stands in its place. */
interface Splice {
  start: number;
  end: number;
  text: string;
}

const opening = /^---[ \t]*\n/;

/** Returns a slide's text with changed lists of citations; every other letter stays. */
export function editLists(source: Source, edits: ListEdit[]): Source {
  const { text } = source;
  const start = opening.exec(text)?.[0].length;
  if (edits.length === 0 || start === undefined) return source;
  const end = start + text.slice(start).search(/^---[ \t]*$/m);
  const front = text.slice(start, end);
  const splices = [...new Set(edits.map(({ key }) => key))].flatMap((key) => {
    const own = edits.filter((edit) => edit.key === key);
    return editList(front, key, own);
  });
  const changed = splices
    .sort((a, b) => b.start - a.start)
    .reduce((rest, one) => rest.slice(0, one.start) + one.text + rest.slice(one.end), front);
  return { ...source, text: text.slice(0, start) + changed + text.slice(end) };
}

function editList(front: string, key: ListKey, edits: ListEdit[]): Splice[] {
  const { contents } = parseDocument(front);
  const pair = isMap(contents)
    ? contents.items.find((one) => isScalar(one.key) && one.key.value === key)
    : undefined;
  const news = edits.flatMap(({ index, words }) => (index === undefined && words ? [words] : []));
  if (!pair || !isScalar(pair.key))
    return [{ start: front.length, end: front.length, text: writeList(key, news) }];
  const list = pair.value;
  const start = lineStart(front, pair.key.range?.[0] ?? 0);
  if (!isSeq(list)) return [];
  const old = list.items.map((item) => (isScalar(item) ? String(item.value) : ''));
  const kept = old.flatMap((words, index) => {
    const edit = edits.find((one) => one.index === index);
    return edit ? (edit.words ?? []) : [words];
  });
  const end = lineEnd(front, list.range?.[1] ?? 0);
  if (list.flow || kept.length === 0)
    return [{ start, end, text: writeList(key, [...kept, ...news]) }];
  return [...edits.flatMap((edit) => editItem(front, list, edit)), ...addItems(front, list, news)];
}

function editItem(front: string, list: YAMLSeq, { index = -1, words }: ListEdit): Splice[] {
  const [start, end] = rangeOf(list, index);
  if (index < 0) return [];
  if (words !== undefined) return [{ start, end, text: writeWords(words) }];
  return [{ start: lineStart(front, start), end: lineEnd(front, end), text: '' }];
}

/** New items follow the last one, behind the same sign and as far from the edge. */
function addItems(front: string, list: YAMLSeq, words: string[]): Splice[] {
  if (words.length === 0) return [];
  const [first, end] = [rangeOf(list, 0)[0], rangeOf(list, list.items.length - 1)[1]];
  const sign = /^[ \t]*-[ \t]+$/.exec(front.slice(lineStart(front, first), first))?.[0] ?? '  - ';
  const at = lineEnd(front, end);
  return [{ start: at, end: at, text: words.map((one) => `${sign}${writeWords(one)}\n`).join('') }];
}

function rangeOf(list: YAMLSeq, index: number): [number, number] {
  const item = list.items[index];
  const [start = 0, end = 0] = (isNode(item) && item.range) || [];
  return [start, end];
}

function writeList(key: ListKey, words: string[]): string {
  const rows = words.map((one) => `  - ${writeWords(one)}\n`);
  return rows.length > 0 ? `${key}:\n${rows.join('')}` : '';
}

function writeWords(words: string): string {
  return stringify(words, { lineWidth: 0 }).trimEnd();
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
