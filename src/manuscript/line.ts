/** A footnote's mark: the offset in the text after which it is, and the key of its note. */
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

/**
 * Returns a line in which each match of a pattern is replaced by other words. Marks keep their words; a
 * mark inside of a match comes before what replaces it.
 */
export function replaceInLine(
  line: Line,
  pattern: RegExp,
  words: string | ((found: string) => string),
): Line {
  if (line.text.search(pattern) < 0) return line;
  const marks = inOrder(line.marks);
  const replaced = plainLine('');
  let [end, next] = [0, 0];
  const moveMarks = (before: number, place: (at: number) => number) => {
    for (let mark = marks[next]; mark && mark.at < before; mark = marks[next]) {
      replaced.marks.push({ at: place(mark.at), note: mark.note });
      next += 1;
    }
  };
  const keep = (to: number) => {
    const shift = replaced.text.length - end;
    moveMarks(to + 1, (at) => at + shift);
    replaced.text += line.text.slice(end, to);
  };
  for (const { 0: found, index } of line.text.matchAll(pattern)) {
    keep(index);
    end = index + found.length;
    moveMarks(end, () => replaced.text.length);
    replaced.text += typeof words === 'string' ? words : words(found);
  }
  keep(line.text.length);
  return replaced;
}

function inOrder(marks: Mark[]): Mark[] {
  return [...marks].sort((a, b) => a.at - b.at);
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

/**
 * Returns a line's lines: it is cut at each line feed, each part is trimmed, and blank ones are left out.
 * A mark right behind a line feed belongs to the line after it.
 */
export function splitLine({ text, marks }: Line): Line[] {
  const left = inOrder(marks);
  const parts: Line[] = [];
  let [from, next] = [0, 0];
  for (const part of text.split('\n')) {
    const own: Mark[] = [];
    for (let mark = left[next]; mark && mark.at <= from + part.length; mark = left[next]) {
      own.push({ at: mark.at - from, note: mark.note });
      next += 1;
    }
    parts.push(trimLine({ text: part, marks: own }));
    from += part.length + 1;
  }
  return parts.filter((part) => part.text !== '' || part.marks.length > 0);
}
