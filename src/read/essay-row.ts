import { frontKeys } from './essay-front.ts';

/** The kinds of lines in essay.txt; the first sign of a line decides. */
export type RowKind = 'heading' | 'footnote' | 'verse' | 'plain';

/** A line of essay.txt: what it is, its words, and their offset in the line. */
export interface Row {
  kind: RowKind;
  words: string;
  at: number;
  /** The level of a heading: 2 or 3. */
  level?: 2 | 3;
  /** The name of a footnote. */
  name?: string;
  /** True if the line's first sign has no meaning, because a backslash is before it. */
  isEscaped?: true;
}

const forms: Record<Exclude<RowKind, 'plain'>, RegExp> = {
  heading: /^(?<sign>#{2,3})\s+(?=\S)/,
  footnote: /^\[\^(?<name>[\p{L}\p{N}_-]+)\]:\s*/u,
  verse: /^>\s+(?=\S)/,
};

/** Signs and keys that lose their meaning after a backslash at the start of a line. */
const meaning = new RegExp(`^(?:[#>*\\\\]|\\[\\^|(?:${frontKeys.join('|')}):)`);

/** Returns a line with its kind; undefined if it is blank. A line that contains only > is blank. */
export function readRow(line: string): Row | undefined {
  const row = line.trim();
  if (row === '' || row === '>') return undefined;
  const indent = line.length - line.trimStart().length;
  if (isEscaped(row))
    return { kind: 'plain', words: row.slice(1), at: indent + 1, isEscaped: true };
  for (const kind of ['heading', 'footnote', 'verse'] as const) {
    const found = forms[kind].exec(row);
    if (!found) continue;
    const [sign] = found;
    const { name, sign: level } = found.groups ?? {};
    return {
      kind,
      words: row.slice(sign.length),
      at: indent + sign.length,
      ...(level && { level: level.length === 2 ? 2 : 3 }),
      ...(name && { name }),
    };
  }
  return { kind: 'plain', words: row, at: indent };
}

function isEscaped(row: string): boolean {
  return row.startsWith('\\') && meaning.test(row.slice(1));
}

/** Returns words as a line that is read as a passage with these words, whatever they begin with. */
export function escapeRow(words: string): string {
  return meaning.test(words) ? `\\${words}` : words;
}
