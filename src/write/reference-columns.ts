import type { Reference } from '../link/references.ts';

/** The most references in one column, in larger letters. */
const mostInColumn = 5;

/** The letters on a line of a column, about, and the lines that a heading and the space between two take. */
const line = { letters: 58, heading: 1.4, between: 0.35 };
/** A column of so many lines fits whatever its words are. */
const surelyFits = 14;

/**
 * Returns the references of a slide by columns: few in one; more in two, the second of which begins with a
 * heading if the columns then have room, and else where both are most alike.
 */
export function cutIntoColumns(references: Reference[]): Reference[][] {
  if (references.length <= mostInColumn) return [references];
  const cuts = references
    .slice(1)
    .map((first, index) => ({
      at: index + 1,
      isHeaded: first.under !== undefined,
      lines: Math.max(
        countLines(references.slice(0, index + 1)),
        countLines(references.slice(index + 1)),
      ),
    }))
    .sort((one, other) => one.lines - other.lines);
  const cut = cuts.find(({ isHeaded, lines }) => isHeaded && lines <= surelyFits) ?? cuts[0];
  return [references.slice(0, cut?.at), references.slice(cut?.at)];
}

function countLines(references: Reference[]): number {
  return references.reduce(
    (sum, { text, under }) =>
      sum + Math.ceil(text.length / line.letters) + line.between + (under ? line.heading : 0),
    0,
  );
}
