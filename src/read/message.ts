/** The code of every kind of message; a code does not change between versions. */
export type Code =
  | 'actor-unknown'
  | 'answer-left'
  | 'answer-section'
  | 'answer-sentence'
  | 'assistant-failed'
  | 'backup-not-last'
  | 'bracket-space'
  | 'bullet-long'
  | 'bullet-repeats'
  | 'bullet-torn'
  | 'bullet-unquoted'
  | 'by-unquoted'
  | 'caption-ungrounded'
  | 'cell-unquoted'
  | 'citation-ambiguous'
  | 'citation-unknown'
  | 'closing-not-last'
  | 'comma-latin'
  | 'conjunction-apart'
  | 'deck-empty'
  | 'digits-mixed'
  | 'direction-control'
  | 'end-unheld'
  | 'essay-empty'
  | 'fence-count'
  | 'fence-unknown'
  | 'figure-label-unquoted'
  | 'figure-pictured'
  | 'figure-refused'
  | 'figure-undrawn'
  | 'figure-value-unquoted'
  | 'file-exists'
  | 'file-missing'
  | 'file-name'
  | 'file-not-nfc'
  | 'file-not-utf8'
  | 'file-outside'
  | 'file-too-large'
  | 'folder-too-large'
  | 'footnote-misplaced'
  | 'footnote-missing'
  | 'footnote-twice'
  | 'footnote-unmarked'
  | 'form-presentation'
  | 'headline-long'
  | 'headline-missing'
  | 'headline-orphan'
  | 'headline-repeated'
  | 'headline-reversed'
  | 'headline-second'
  | 'headline-short'
  | 'headline-torn'
  | 'headline-ungrounded'
  | 'headline-unquoted'
  | 'key-unknown'
  | 'kind-unknown'
  | 'label-faint'
  | 'label-over'
  | 'label-repeats'
  | 'label-small'
  | 'label-unquoted'
  | 'language-other'
  | 'letter-unfonted'
  | 'manuscript-changed'
  | 'manuscript-guessed'
  | 'manuscript-left'
  | 'manuscript-refused'
  | 'map-busy'
  | 'map-crowded'
  | 'markdown-refused'
  | 'negation-left'
  | 'number-apart'
  | 'number-count'
  | 'number-cut'
  | 'number-unquoted'
  | 'output-unwritable'
  | 'page-heavy'
  | 'part-unshown'
  | 'paths-count'
  | 'pdf-font-unrepaired'
  | 'pdf-text-unfound'
  | 'picture-cleaned'
  | 'picture-coarse'
  | 'picture-count'
  | 'picture-lettered'
  | 'picture-outside'
  | 'picture-refused'
  | 'picture-untold'
  | 'quote-straight'
  | 'quote-uncredited'
  | 'references-empty'
  | 'rehearsal-line'
  | 'relation-end'
  | 'relation-twice'
  | 'relation-unknown'
  | 'roadmap-empty'
  | 'role-unquoted'
  | 'scenario-not-last'
  | 'scenario-order'
  | 'scenario-unnamed'
  | 'sentence-order'
  | 'sentence-twice'
  | 'sentence-unspoken'
  | 'slide-bare'
  | 'slide-crowded'
  | 'slide-full'
  | 'slide-id-twice'
  | 'slide-number-twice'
  | 'space-before-mark'
  | 'stage-apart'
  | 'stage-unknown'
  | 'stage-unshown'
  | 'strands-many'
  | 'strands-unknown'
  | 'table-alone'
  | 'table-apart'
  | 'table-size'
  | 'talk-long'
  | 'tatweel-filler'
  | 'theme-alike'
  | 'theme-faint'
  | 'turn-unknown'
  | 'value-invalid'
  | 'word-cut'
  | 'yaml-syntax';

/** A position in a file; line and column count from 1, columns in UTF-16 units (unist). */
export interface Place {
  path: string;
  line: number;
  column: number;
}

/**
 * What follows a message's first line: plain English, an excerpt that is shown isolated, or a
 * suggestion of what the author may have meant, with its position if it occurs in a file.
 */
export type Detail = string | { excerpt: string } | { suggestion: string; at?: Place };

/** A message to the author about a file. */
export interface Message {
  code: Code;
  severity: 'error' | 'warning';
  place: Place;
  reason: string;
  details: Detail[];
}

/** Returns a message that stops the build. */
export function error(code: Code, place: Place, reason: string, ...details: Detail[]): Message {
  return { code, severity: 'error', place, reason, details };
}

/** Returns a message that does not stop the build. */
export function warning(code: Code, place: Place, reason: string, ...details: Detail[]): Message {
  return { code, severity: 'warning', place, reason, details };
}

/** Messages of several parts of the pipeline, in the order in which the parts reported them. */
export interface MessageCollection {
  messages: Message[];
  /** Keeps the messages of a result, and returns the result unchanged. */
  take<Result extends { messages: Message[] }>(result: Result): Result;
}

/** Returns an empty collection of messages. */
export function collectMessages(): MessageCollection {
  const messages: Message[] = [];
  return {
    messages,
    take(result) {
      messages.push(...result.messages);
      return result;
    },
  };
}

/** Returns true if at least one message stops the build. */
export function hasError(messages: Message[]): boolean {
  return messages.some((message) => message.severity === 'error');
}

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
