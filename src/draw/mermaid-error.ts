import type { DrawingFault } from './figure.ts';

/** The parts of Mermaid's errors, which come from several parsers. */
interface MermaidError {
  message?: string;
  /** From Jison: the text that it met, and the position of the word before it. */
  hash?: { text?: string; token?: string; loc?: { last_line?: number; last_column?: number } };
  mark?: { line?: number; column?: number };
  reason?: string;
  result?: {
    lexerErrors?: { line?: number; column?: number; message?: string }[];
    parserErrors?: {
      token?: { image?: string; startLine?: number; startColumn?: number };
      message?: string;
    }[];
  };
}

/**
 * Returns Mermaid's error as a few plain words, with its position in the source. An error of the engine
 * is no mistake that Mermaid found in the source: it says that minbar cannot draw this, and names the
 * kind.
 */
export function readFault(error: unknown, source: string, kind = ''): DrawingFault {
  if (!isOfEngine(error)) return readReason(error, source);
  const named = kind ? ` (kind: ${kind})` : '';
  return { reason: `minbar cannot draw this yet${named}`, ...first(source) };
}

/** Returns whether the JavaScript engine made an error; parsers throw errors of their own. */
function isOfEngine(error: unknown): boolean {
  return [TypeError, ReferenceError, RangeError, SyntaxError].some((kind) => error instanceof kind);
}

function readReason(error: unknown, source: string): DrawingFault {
  const { hash, mark, reason, result, message = '' } = (error ?? {}) as MermaidError;
  if (mark) {
    const said = `the front matter cannot be read: ${reason ?? message}`;
    return place(said, source, mark.line, mark.column);
  }
  if (/^No diagram type detected|^Diagram .* not found/.test(message)) {
    return {
      reason: 'the first word must be a kind of diagram that Mermaid knows, such as flowchart',
      ...first(source),
    };
  }
  if (hash?.loc) {
    const { last_line: line = 1, last_column: column = 0 } = hash.loc;
    const met = (hash.text ?? '').trim();
    const end = hash.token === 'EOF' ? 'the end' : 'the end of the line';
    return find(`Mermaid did not expect ${met ? `"${met}"` : end} here`, source, line, column, met);
  }
  const [lexed] = result?.lexerErrors ?? [];
  if (lexed) {
    return find('Mermaid cannot read this', source, lexed.line ?? 1, (lexed.column ?? 1) - 1);
  }
  const [parsed] = result?.parserErrors ?? [];
  const token = parsed?.token;
  if (token?.startLine && Number.isFinite(token.startLine)) {
    const column = (token.startColumn ?? 1) - 1;
    return find(
      `Mermaid did not expect "${token.image ?? ''}" here`,
      source,
      token.startLine,
      column,
    );
  }
  const [, row] = /on line (\d+)/.exec(message) ?? [];
  if (row) return find('Mermaid cannot read this', source, Number(row), 0);
  return { reason: plain(message) };
}

/** Returns a fault at a line and a column, both from 0, or at the nearest position in the source. */
function place(reason: string, source: string, line = 0, column = 0): DrawingFault {
  const rows = source.split('\n');
  const row = Math.max(0, Math.min(line, rows.length - 1));
  const at = Math.max(0, Math.min(column, rows[row]?.length ?? 0));
  return { reason, line: row + 1, column: at + 1 };
}

/** Returns the position of the first letter. */
function first(source: string): { line: number; column: number } {
  return locate(source, source.length - source.trimStart().length);
}

/**
 * Returns a fault at a line (from 1) and column (from 0) of the text that Mermaid parsed, or at the
 * next occurrence of `met` after them.
 */
function find(
  reason: string,
  source: string,
  line: number,
  column: number,
  met = '',
): DrawingFault {
  const { text, origins } = reduce(source);
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, row) => sum + row.length + 1, 0);
  const after = Math.min(before + Math.min(column, lines[line - 1]?.length ?? 0), text.length);
  const offset = met ? Math.max(text.indexOf(met, after), after) : after;
  return { reason, ...locate(source, origins[offset] ?? source.trimEnd().length) };
}

function locate(source: string, offset: number): { line: number; column: number } {
  const rows = source.slice(0, offset).split('\n');
  return { line: rows.length, column: (rows.at(-1)?.length ?? 0) + 1 };
}

/** The parts that Mermaid removes from a source before it parses it, in this order. */
const removedParts = [
  /^\s*---\s*\n[\s\S]*?\n\s*---\s*\n+/,
  /%{2}{[\s\S]*?}%{2}/g,
  /^\s*%%(?!{)[^\n]+\n?/gm,
  /^\s+/,
];

/** Returns the text that Mermaid parses, and the position of each of its letters in the source. */
function reduce(source: string): { text: string; origins: number[] } {
  let text = source;
  let origins = Array.from({ length: source.length }, (_, i) => i);
  for (const cut of removedParts) {
    let kept: number[] = [];
    let from = 0;
    let rest = '';
    for (const match of text.matchAll(
      new RegExp(cut, cut.flags.includes('g') ? cut.flags : `${cut.flags}g`),
    )) {
      rest += text.slice(from, match.index);
      kept = kept.concat(origins.slice(from, match.index));
      from = match.index + match[0].length;
    }
    text = rest + text.slice(from);
    origins = [...kept, ...origins.slice(from)];
  }
  return { text, origins };
}

/** Returns a message without its source excerpts, paths and stack. */
function plain(message: string): string {
  const [row = ''] = message
    .split('\n')
    .filter((line) => line.trim() && !/^\s*(at |[-.]*\^)/.test(line));
  return row.trim() || 'Mermaid could not draw this';
}
