import { type EssayText, placeInText, takeMarks } from './essay-text.ts';
import { error, type Message } from './message.ts';
import { formatPlace } from './message-text.ts';

/** A footnote of the essay, by the name that its marks have. It is shown and never spoken. */
export interface Footnote extends EssayText {
  name: string;
}

/**
 * Returns a message for each name of marks without a footnote, each footnote without a mark or written twice, and
 * each footnote with a mark in it.
 */
export function checkFootnotes(path: string, texts: EssayText[], footnotes: Footnote[]): Message[] {
  const known = new Map<string, Footnote>();
  const messages: Message[] = [];
  for (const footnote of footnotes) {
    const { name, line, column } = footnote;
    const first = known.get(name);
    const place = { path, line, column };
    if (first) {
      const before = `the first one is at ${formatPlace({ path, line: first.line, column: first.column })}`;
      const reason = `the footnote ${name} is written a second time: give it another name`;
      messages.push(error('footnote-twice', place, reason, before));
    } else known.set(name, footnote);
    if (takeMarks(footnote.text, footnote)?.marks) {
      const reason = 'a footnote cannot have a footnote: remove the mark in it';
      messages.push(error('footnote-misplaced', place, reason));
    }
  }
  const marks = texts.flatMap((text) => (text.marks ?? []).map((mark) => ({ text, ...mark })));
  const missed = marks.filter(({ name }) => !known.get(name)?.text);
  for (const { text, name, at } of new Map(
    missed.reverse().map((one) => [one.name, one]),
  ).values()) {
    const reason = `there is no footnote ${name}: write [^${name}]: and its words on a line of their own`;
    messages.push(error('footnote-missing', placeInText(path, text, at), reason));
  }
  const marked = new Set(marks.map(({ name }) => name));
  for (const [name, { line, column, text }] of known)
    if (!marked.has(name)) {
      const reason = `no passage and no heading has the mark of this footnote: write [^${name}] after the word that it belongs to`;
      const words = text ? [{ excerpt: text }] : [];
      messages.push(error('footnote-unmarked', { path, line, column }, reason, ...words));
    }
  return messages;
}

/** Returns the numbers with which footnotes are shown: those of their first marks, in order, from 1. */
export function numberFootnotes(texts: EssayText[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { marks = [] } of texts)
    for (const { name } of marks) if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
  return numbers;
}
