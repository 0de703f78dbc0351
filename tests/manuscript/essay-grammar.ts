/** A part of an essay.txt: its texts without marks, and the footnotes of each with their offsets. */
interface Part {
  kind: string;
  texts: string[];
  notes: { at: number; words: string | undefined }[][];
}

const noteLine = /^\[\^(\d+)\]: (.*)$/;

/**
 * Reads the grammar of essay.txt: a passage a line; ## and ### headings; lines with > that follow each
 * other are one quotation; [^n] marks a footnote; a backslash takes the meaning of what follows.
 */
export function readGrammar(text: string): { parts: Part[] } {
  const rows = text.split('\n');
  const notes = new Map(
    rows.flatMap((row) => {
      const [, name = '', words = ''] = noteLine.exec(row) ?? [];
      return name === '' ? [] : [[name, words] as const];
    }),
  );
  const parts: Part[] = [];
  rows.forEach((row, index) => {
    if (row === '' || noteLine.test(row)) return;
    const [, sign = '', words = ''] = /^(##{1,2}|>) (.*)$/s.exec(row) ?? ['', '', row];
    const read = readMarks(sign === '' ? unescapeStart(words) : words, notes);
    const last = parts.at(-1);
    if (sign === '>' && last?.kind === 'quotation' && rows[index - 1] !== '') {
      last.texts.push(read.text);
      last.notes.push(read.notes);
      return;
    }
    const kind = sign === '>' ? 'quotation' : sign === '' ? 'passage' : `heading ${sign.length}`;
    parts.push({ kind, texts: [read.text], notes: [read.notes] });
  });
  return { parts };
}

/** Before the mark of a footnote the backslash belongs to the mark, and is read with it. */
function unescapeStart(words: string): string {
  return /^\\(?:[#>*\\]|\[\^(?![\p{L}\p{N}_-]+\])|(?:author|role|source|date):)/u.test(words)
    ? words.slice(1)
    : words;
}

function readMarks(words: string, notes: Map<string, string>) {
  const found: Part['notes'][number] = [];
  let [text, end] = ['', 0];
  for (const { 0: mark, 1: slashes = '', 2: name = '', index } of words.matchAll(
    /(\\*)\[\^([\p{L}\p{N}_-]+)\]/gu,
  )) {
    text += words.slice(end, index);
    end = index + mark.length;
    if (slashes === '') found.push({ at: text.length, words: notes.get(name) });
    else text += mark.slice(1);
  }
  return { text: text + words.slice(end), notes: found };
}
