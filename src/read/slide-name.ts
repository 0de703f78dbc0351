/** The parts of the name of a slide file: 11b-challenge.md. */
export interface SlideName {
  /** The number, which is the slide’s place in the deck. */
  number: number;
  /** The letter after the number, or nothing: 11b is after 11 and before 12. */
  letter: string;
  /** The rest of the name: the slide’s id in the page. */
  id: string;
}

const form = /^(?<number>\d+)(?<letter>[a-z]?)-(?<id>[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)\.md$/u;

/** Returns the parts of a slide file’s name; undefined if the name does not have this form. */
export function readSlideName(name: string): SlideName | undefined {
  const { number, letter = '', id } = form.exec(name)?.groups ?? {};
  return id === undefined ? undefined : { number: Number(number), letter, id };
}

/** Compares two slides by their places in the deck: negative if the first comes first. */
export function comparePlaces(
  one: Pick<SlideName, 'number' | 'letter'>,
  other: Pick<SlideName, 'number' | 'letter'>,
): number {
  if (one.number !== other.number) return one.number - other.number;
  return one.letter === other.letter ? 0 : one.letter < other.letter ? -1 : 1;
}

/** What a name that is not that of a slide must become. */
export const nameRule =
  'a slide file must be named with a number, a hyphen and a name, such as 07-balance.md (07b-name.md comes between 07 and 08)';
