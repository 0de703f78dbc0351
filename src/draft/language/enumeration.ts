import type { Match } from '../../link/match.ts';

/**
 * Returns the items that a sentence lists after an offset: the text between semicolons, or between
 * commas if «، أو» or «، و» begins the last item. There must be exactly `count` items, otherwise none
 * are returned. After «أو», the last item may hold commas.
 */
export function splitItems(text: string, from: number, count: number): Match[] {
  const begin = /[:،؛,;]/u.exec(text.slice(from));
  if (!begin || count < 2) return [];
  const colon = text.indexOf(':', from);
  const start = colon >= 0 ? colon + 1 : from + begin.index + 1;
  for (const separator of [/[؛;]/gu, /[،,]/gu]) {
    const pieces = cutAt(text, start, separator);
    const items = gather(text, pieces, count);
    if (items.length === count) return items.map((item) => withoutConjunction(item, text));
  }
  const choice = cutAt(text, start, /،?\s(?:أو|وإما)\s/gu);
  return choice.length === count ? choice.map((item) => withoutConjunction(item, text)) : [];
}

function cutAt(text: string, start: number, separator: RegExp): Match[] {
  const cuts = [...text.slice(start).matchAll(separator)];
  const pieces: Match[] = [];
  let from = start;
  for (const { index, 0: found } of cuts) {
    pieces.push({ start: from, end: start + index });
    from = start + index + found.length;
  }
  return [...pieces, { start: from, end: text.length }];
}

/** Returns pieces as items: one item per piece, or pieces joined so that each item begins with «أو». */
function gather(text: string, pieces: Match[], count: number): Match[] {
  if (pieces.length === count) return pieces;
  const begins = (piece: Match) => /^\s*أو\s/u.test(text.slice(piece.start, piece.end));
  const choices = pieces.flatMap((piece, index) => (begins(piece) ? [index] : []));
  const last = choices.at(-1) ?? -1;
  if (choices.length === 1 && last === count - 1)
    return joinFrom(pieces, pieces.map((_, index) => index).slice(0, count));
  return choices.length === count - 1 ? joinFrom(pieces, [0, ...choices]) : [];
}

function joinFrom(pieces: Match[], starts: number[]): Match[] {
  return starts.flatMap((from, index) => {
    const to = (starts[index + 1] ?? pieces.length) - 1;
    const [first, last] = [pieces[from], pieces[to]];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

function withoutConjunction({ start, end }: Match, text: string): Match {
  const found = /^\s*(?:و?إما\s+|أو\s+)?/u.exec(text.slice(start, end))?.[0] ?? '';
  return { start: start + found.length, end };
}
