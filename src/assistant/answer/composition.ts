import { kindRules } from '../../read/slide-kind.ts';
import type { ToldSlide } from './slide-text.ts';

/** A slide of the deck that an answer becomes: one of the answer, or one of the rule's draft for what the answer leaves. */
export interface PlacedSlide {
  /** Numbers of the sentences that it speaks: the first and the last; undefined if it speaks none. */
  spoken?: { first: number; last: number };
  told: ToldSlide;
}

/** Sentences that no slide of an answer speaks, by their first and last number. */
export interface Gap {
  first: number;
  last: number;
}

/** Returns the rows of sentences that slides leave out, of an essay with `count` sentences. */
export function findGaps(slides: PlacedSlide[], count: number): Gap[] {
  const gaps: Gap[] = [];
  let next = 1;
  const rows = slides.flatMap(({ spoken }) => spoken ?? []).sort((a, b) => a.first - b.first);
  for (const { first, last } of rows) {
    if (first > next) gaps.push({ first: next, last: first - 1 });
    next = last + 1;
  }
  if (next <= count) gaps.push({ first: next, last: count });
  return gaps;
}

/** Returns the slides with those of the gaps at their places: before the next slide that speaks, and before the end. */
export function fillGaps(slides: PlacedSlide[], fillings: PlacedSlide[]): PlacedSlide[] {
  const placed = [...slides];
  for (const filling of fillings) {
    const first = filling.spoken?.first ?? 0;
    const at = placed.findIndex(
      ({ told, spoken }) => isLast(told) || (spoken !== undefined && spoken.first > first),
    );
    placed.splice(at < 0 ? placed.length : at, 0, filling);
  }
  return placed;
}

function isLast({ kind }: ToldSlide): boolean {
  const { isEnding: ends, isClosing, isBackup } = kindRules[kind];
  return Boolean(ends ?? isClosing ?? isBackup);
}

/** Returns true if the deck ends with slides like this one. */
export function isEnding({ kind }: Pick<ToldSlide, 'kind'>): boolean {
  return kindRules[kind].isEnding === true;
}

/** Returns the names of slide files, in order: number, kind, and which of its kind. */
export function nameFiles(slides: Pick<ToldSlide, 'kind'>[]): string[] {
  const digits = Math.max(2, String(slides.length).length);
  const counts = new Map<string, number>();
  return slides.map(({ kind }, index) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const id = count > 1 || !kindRules[kind].speaksTitle ? `${kind}-${count}` : kind;
    return `${String(index + 1).padStart(digits, '0')}-${id}.md`;
  });
}
