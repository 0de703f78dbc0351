/** A footnote's mark: after which unit of the text it stands, and the key of its note. */
export interface Mark {
  at: number;
  note: string;
}

/** The words of a paragraph, letter for letter; marks of footnotes and links have offsets in them. */
export interface Line {
  text: string;
  marks: Mark[];
}

/** Returns a line without marks. */
export function plainLine(text: string): Line {
  return { text, marks: [] };
}

/** Returns two lines as one; marks keep their words. */
export function joinLines(lines: Line[], between: string): Line {
  const joined = plainLine('');
  for (const [index, { text, marks }] of lines.entries()) {
    if (index > 0) joined.text += between;
    const start = joined.text.length;
    joined.marks.push(...marks.map(({ at, note }) => ({ at: start + at, note })));
    joined.text += text;
  }
  return joined;
}

/** Returns the part of a line from one offset to another; a mark at the start belongs to the words before. */
export function cutLine({ text, marks }: Line, from: number, to = text.length): Line {
  const isFirst = from === 0;
  return {
    text: text.slice(from, to),
    marks: marks
      .filter(({ at }) => (at > from || (isFirst && at === 0)) && at <= to)
      .map(({ at, note }) => ({ at: at - from, note })),
  };
}

/** Returns a line in which each match of a pattern is replaced by other words. */
export function replaceInLine(line: Line, pattern: RegExp, words: string): Line {
  if (line.text.search(pattern) < 0) return line;
  const replaced = plainLine('');
  const places = new Map<number, number>();
  let end = 0;
  for (const { 0: found, index } of line.text.matchAll(pattern)) {
    for (let at = end; at <= index; at += 1) places.set(at, replaced.text.length + at - end);
    replaced.text += line.text.slice(end, index) + words;
    end = index + found.length;
    for (let at = index + 1; at < end; at += 1) places.set(at, replaced.text.length - words.length);
  }
  for (let at = end; at <= line.text.length; at += 1)
    places.set(at, replaced.text.length + at - end);
  replaced.text += line.text.slice(end);
  replaced.marks = line.marks.map(({ at, note }) => ({ at: places.get(at) ?? at, note }));
  return replaced;
}

/**
 * Returns a line without white space at its ends. Each mark stands right behind a word or sign: spaces
 * between the word and its mark come after the mark.
 */
export function trimLine({ text, marks }: Line): Line {
  const start = text.length - text.trimStart().length;
  const trimmed = text.trim();
  return {
    text: trimmed,
    marks: marks.map(({ at, note }) => {
      const before = text.slice(0, at).trimEnd().length;
      return { at: Math.max(0, Math.min(trimmed.length, before - start)), note };
    }),
  };
}

/** Returns a line's lines: it is cut at each line feed, and each part is trimmed; blank ones are left out. */
export function splitLine(line: Line): Line[] {
  const parts: Line[] = [];
  let from = 0;
  for (const part of line.text.split('\n')) {
    parts.push(trimLine(cutLine(line, from, from + part.length)));
    from += part.length + 1;
  }
  return parts.filter(({ text, marks }) => text !== '' || marks.length > 0);
}
