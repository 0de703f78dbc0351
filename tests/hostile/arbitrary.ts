import fc from 'fast-check';
import type { Message } from '../../src/read/message.ts';
import { formatMessages } from '../../src/read/message-text.ts';
import { countRuns } from '../law-runs.ts';

/** How many cases a law is tried with; fewer where one takes some ms. */
export const cases = { numRuns: countRuns(10_000) };
export const fewerCases = { numRuns: countRuns(2000) };

/** Signs that nobody sees, that turn others over, that are no letters, or half of one. */
const strange = [
  ...'\0\u0001\u0008\u001b\u007f\u0085\u00a0\u00ad\u0301\u061c\u0640\u064b\u0670\u200b\u200c\u200d',
  ...'\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufffd',
  ...[
    '\ufdfa',
    '\ufefb',
    '\ufe8d',
    '\uffff',
    '\ud800',
    '\udc00',
    '\ud83d\ude00',
    '\u{1e900}',
    'e\u0301',
  ],
];

/** Pieces of Markdown, YAML, HTML and Mermaid, whole and broken. */
const markup = [
  ...[
    '---',
    '\n---\n',
    '```',
    '```mermaid\n',
    '```alliances\n',
    '~~~',
    '# ',
    '## ',
    '- ',
    '* ',
    '+ ',
  ],
  ...[
    '1. ',
    '> ',
    '**',
    '*',
    '_',
    '`',
    '\\',
    '\\\n',
    '  \n',
    '[',
    ']',
    '](',
    '![',
    '[a]: b',
    '|',
    '===',
  ],
  ...[
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<img src=x onerror=alert(1)>',
    'javascript:',
    '&lt;',
    '&',
  ],
  ...[
    '&#x202E;',
    '&#0;',
    '<b>',
    '"',
    "'",
    '{',
    '}',
    '[[',
    '{{',
    ': ',
    ':\n',
    '? ',
    '&a ',
    '*a',
    '<<: *a',
  ],
  ...[
    '!!js/function ',
    '!!binary ',
    '!a ',
    '%YAML 9.9',
    '|\n',
    '>-\n',
    '#',
    '\t',
    '"\\u202e"',
    '"\\uD800"',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '1e999',
    '.inf',
    '.nan',
    '-1',
    '0x10',
    '2020-01-01',
    '~',
  ],
  ...[
    'kind: ',
    'passages:\n',
    '  - ',
    'label: ',
    'actors:\n',
    'stages:\n',
    'relations:\n',
    'since: ',
    'turn: ',
  ],
];

const words = [
  ...[
    'موسكو',
    'باكو',
    'في',
    'عام 2020',
    '٢٠٢٠',
    '1991',
    'السيناريو الأول',
    'د. علي',
    'أ.',
    'قال',
    'لكن',
  ],
  ...[
    '«هل انتهى؟»',
    'NATO',
    '(CSTO)',
    '.',
    '. ',
    '؟ ',
    '!',
    '…',
    '،',
    '؛',
    '«',
    '»',
    '*',
    ' ',
    ' ',
    '\n',
    '\n',
  ],
];

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

const token = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.constantFrom(...markup) },
  { weight: 2, arbitrary: fc.constantFrom(...strange) },
  { weight: 1, arbitrary: unit },
);

/** Any text: half words, a third markup, the rest whatever UTF-16 can hold. */
export const anyText = fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join(''));

/** A way in which a file comes to harm: at two of its rows, by a token. */
const harms: ((rows: string[], at: number, other: number, token: string) => void)[] = [
  (rows, at) => rows.splice(at, 1),
  (rows, at) => rows.splice(at, 0, rows[at] ?? ''),
  (rows, at, other, token) => rows.splice(other, 0, `${indentOf(rows[at])}${token}`),
  (rows, at, other) => ([rows[at], rows[other]] = [rows[other] ?? '', rows[at] ?? '']),
  (rows, at, other) => rows.splice(at, 2, `${rows[at] ?? ''}${rows[other] ?? ''}`),
  (rows, at, other, token) => (rows[at] = insert(rows[at], other, token)),
  (rows, at, _, token) => (rows[at] = `${(rows[at] ?? '').split(':')[0]}: ${token}`),
  (rows, at) => (rows[at] = `\t${rows[at]}`),
  (rows, at, other) => (rows[at] = `${' '.repeat(other % 9)}${(rows[at] ?? '').trimStart()}`),
  (rows, at, other) => (rows[at] = (rows[at] ?? '').slice(0, other)),
  (rows, at) => (rows[at] = `${rows[at]} `.repeat(50)),
  (rows, at, other, token) => (rows[at] = insert(rows[at], other, token.repeat(50))),
];

const indentOf = (row = '') => row.slice(0, row.length - row.trimStart().length);
const insert = (row = '', at: number, token: string) => row.slice(0, at) + token + row.slice(at);

const harm = fc.tuple(fc.constantFrom(...harms), fc.nat(400), fc.nat(400), token);

/** Returns files that were well once: rows lost, doubled, moved, changed, pushed in, grown. */
export function harmedTexts(texts: string[]): fc.Arbitrary<string> {
  const harmed = fc.tuple(
    fc.constantFrom(...texts),
    fc.array(harm, { minLength: 1, maxLength: 4 }),
  );
  return harmed.map(([text, all]) => {
    const rows = text.split('\n');
    for (const [change, at, other, piece] of all)
      change(rows, at % rows.length, other % Math.max(1, rows.length), piece);
    return rows.join('\n');
  });
}

/** What may end a line in an editor’s eyes, or seem to. */
const ends = ['\n', '\r\n', '\r', '\n\r', '\u2028', '\u2029', '\u0085', '\f', '\v', '\n\ufeff'];

/** Returns texts whose lines end in ways of their own, some behind a byte-order mark. */
export function endedAnyhow(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const some = fc.array(fc.constantFrom(...ends), { minLength: 1, maxLength: 4 });
  return fc.tuple(texts, some, fc.boolean()).map(([text, chosen, marked]) => {
    let at = 0;
    const ended = text.replaceAll('\n', () => chosen[at++ % chosen.length] ?? '\n');
    return `${marked ? '\ufeff' : ''}${ended}`;
  });
}

/**
 * Throws where messages are none that an author can use: without a reason, at no place of the text,
 * or with what the terminal would obey in them.
 */
export function checkMessages(messages: Message[], texts: { path: string; text: string }[]): void {
  const rows = new Map(texts.map(({ path, text }) => [path, text.split('\n')]));
  for (const { place, reason } of messages) {
    const { line, column } = place;
    const row = (rows.get(place.path) ?? [''])[line - 1];
    if (row === undefined || !(column >= 1 && column <= row.length + 1))
      throw new Error(`no place: ${JSON.stringify(place)}`);
    if (!reason || /\[object|undefined|\bat \S+\.[cm]?[jt]s:\d+:\d+/.test(reason))
      throw new Error(`no reason: ${reason}`);
  }
  const shown = formatMessages(messages).replaceAll(/\n|\u2068[^\u2068\u2069\n]*\u2069/g, '');
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(shown)) throw new Error(`controls in: ${shown}`);
}
