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
