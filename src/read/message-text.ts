import type { Detail, Message, Place } from './message.ts';

/** Returns a position in the form that editors and terminals open: `path:line:column`. */
export function formatPlace({ path, line, column }: Place): string {
  return `${path}:${line}:${column}`;
}

/** Limits of printed text: the number of messages, and the letters of an excerpt. */
const limits = { messages: 1000, letters: 1000 };

/**
 * Returns all messages as text, sorted by position, with a blank line between two; if there are more
 * than a thousand, errors come first. Excerpts are on separate lines between U+2068 and U+2069, so that
 * a terminal cannot mix their direction with that of English.
 */
export function formatMessages(messages: Message[]): string {
  const errors = messages.filter(({ severity }) => severity === 'error');
  const warnings = messages.filter(({ severity }) => severity === 'warning');
  const shown = [...errors, ...warnings].slice(0, limits.messages).sort(byPlace).map(formatMessage);
  const left = messages.length - shown.length;
  return [...shown, ...(left > 0 ? [`and ${left} more messages`] : [])].join('\n\n');
}

function formatMessage({ code, severity, place, reason, details }: Message): string {
  const rows = details.flatMap(formatDetail).map((row) => `  ${row}`);
  const first = `${formatPlace(place)}: ${severity}: ${reason}`;
  return [`${spellControls(first)} [${code}]`, ...rows].join('\n');
}

function formatDetail(detail: Detail): string[] {
  if (typeof detail === 'string') return [spellControls(detail)];
  if ('excerpt' in detail) return [isolate(detail.excerpt)];
  const { suggestion, at } = detail;
  if (!at) return [`did you mean ${spellControls(suggestion)}`];
  return [`did you mean ${spellControls(formatPlace(at))}`, isolate(suggestion)];
}

/** Returns an excerpt as it is printed: on one line, between U+2068 and U+2069, at most 1000 letters. */
export function isolate(words: string): string {
  return `\u2068${spellControls(shorten(words))}\u2069`;
}

function shorten(excerpt: string): string {
  return excerpt.length > limits.letters ? `${excerpt.slice(0, limits.letters)}…` : excerpt;
}

/** Control characters that a terminal executes, and characters that change the direction of the following text. */
const controls = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Returns a text on one line that a terminal shows literally: control characters are written as escapes. */
export function spellControls(text: string): string {
  return text
    .replace(/[\n\r\t\u2028\u2029]/g, ' ')
    .replace(controls, (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`);
}

function byPlace({ place: a }: Message, { place: b }: Message): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
