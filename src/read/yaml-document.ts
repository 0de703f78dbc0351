import {
  Composer,
  type CST,
  type Document,
  type ErrorCode,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  visit,
} from 'yaml';
import { refuseControls } from './direction.ts';
import { error, type Message, type Place } from './message.ts';

/** A YAML text and its position: a whole file, or the front matter of one. */
export interface YamlText {
  path: string;
  text: string;
  /** Number of lines in the file above the text. */
  linesAbove: number;
}

/** Returns the position in the file of an offset in a YAML text. */
export type Placing = (offset: number) => Place;

/** No file of a deck nests deeper than 8; the YAML parser runs out of stack at some thousands. */
const deepest = 32;

/** At most 20 faults are reported if a text is not YAML, because most later faults follow from the first. */
const mostFaults = 20;

/** Keys that every JavaScript object has: the library that checks shapes drops them without a message. */
const reserved = ['__proto__', 'constructor', 'prototype'];

/**
 * Returns a YAML text as a document. Reports, each at its own position: broken YAML, too deep nesting,
 * aliases (they can expand a small text without limit), tags and impossible keys.
 */
export function openDocument(yaml: YamlText): {
  document?: Document;
  place: Placing;
  messages: Message[];
} {
  const place = placingIn(yaml);
  const { tokens, tooDeep } = readTokens(yaml.text);
  if (tooDeep !== undefined) {
    const reason = `this is nested too deep: minbar reads at most ${deepest} levels`;
    return { place, messages: [error('yaml-syntax', place(tooDeep), reason)] };
  }
  const composer = new Composer({ resolveKnownTags: false, logLevel: 'error' });
  const [document, second] = composer.compose(tokens, true, yaml.text.length);
  if (!document) throw new Error('any tokens, and none, make a document');
  const messages = [...findBreaks(document, place), ...findRefused(document, place)];
  if (second) {
    const reason = 'this line --- begins a second YAML document: remove the line';
    messages.push(error('yaml-syntax', place(second.range[0]), reason));
  }
  if (messages.length > 0) return { place, messages: messages.slice(0, mostFaults) };
  return { document, place, messages };
}

/** The parser does not report all line starts: when it meets an error, it skips some. */
function placingIn({ path, text, linesAbove }: YamlText): Placing {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return (offset) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { path, line: line + linesAbove, column: col };
  };
}

/** Returns the tokens of a text, or the offset at which it nests too deep for the parser's stack. */
function readTokens(text: string): { tokens: CST.Token[]; tooDeep?: number } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    const at = parser.offset;
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > deepest) return { tokens, tooDeep: at };
  }
  tokens.push(...parser.end());
  return { tokens };
}

/** Of two syntax errors, the second often follows from the first; duplicate keys do not. */
function findBreaks({ errors, warnings }: Document, place: Placing): Message[] {
  const all = [...errors, ...warnings];
  const first = all.find(({ code }) => code !== 'DUPLICATE_KEY');
  return all
    .filter((one) => one === first || one.code === 'DUPLICATE_KEY')
    .map(({ code, message, pos: [offset] }) => {
      const reason = plainBreaks[code] ?? `this is not YAML: ${firstLine(message)}`;
      return error('yaml-syntax', place(offset), reason);
    });
}

/** The library's syntax errors in plain words. */
const plainBreaks: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'this line is not indented like the lines around it, or a bracket is not closed',
  BAD_SCALAR_START: 'a value cannot begin with this character: put the value in quotation marks',
  BLOCK_AS_IMPLICIT_KEY: 'this line has a second colon: put the value in quotation marks',
  DUPLICATE_KEY: 'this key is written a second time: keep one of the two',
  MISSING_CHAR: 'a quotation mark, a bracket, a comma or a colon is missing here',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing after the key, or this line is not indented',
  TAB_AS_INDENT: 'this line is indented with a tab: use spaces',
  TAG_RESOLVE_FAILED: 'minbar does not read YAML tags (!): put the value in quotation marks',
};

function findRefused(document: Document, place: Placing): Message[] {
  const messages: Message[] = [];
  const placeOf = ({ range }: Node) => place(range?.[0] ?? 0);
  visit(document, {
    Alias(_key, node) {
      messages.push(
        error(
          'yaml-syntax',
          placeOf(node),
          'minbar does not read YAML aliases (*): write the value, or put it in quotation marks',
        ),
      );
    },
    Pair(_key, { key }) {
      if (isScalar(key) && reserved.includes(String(key.value)))
        messages.push(
          error('key-unknown', placeOf(key), `the key ${key.value} does not exist: remove it`),
        );
    },
    Scalar(_key, node) {
      if (typeof node.value === 'string')
        messages.push(...refuseControls(node.value, placeOf(node)));
    },
  });
  return messages;
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? text).replace(/[.:]$/, '');
}
