import { mirror } from './bidi.ts';
import { unfoldForms } from './form.ts';
import type { Part } from './joining.ts';
import type { Run } from './run.ts';
import type { Cluster, Placed } from './text-state.ts';

/** One character of a run with its share of the line; in text space, from left to right. */
export interface Letter {
  character: string;
  /** What is drawn at its place; nothing where another letter or mark draws for it. */
  parts: Part[];
  x: number;
  y: number;
  width: number;
  /** Shown by itself: where such a letter has no width, PDFium leaves it out. */
  apart?: boolean;
}

const MARK = /^\p{M}$/u;

/**
 * Returns a run's characters from left to right. A ligature's first letter from the left draws it all
 * and shares its width with the others; marks have no width, and their letter draws them.
 */
export function spellRun(run: Run): Letter[] {
  const bases = run.clusters.map(({ glyphs }) => findBase(glyphs));
  return run.clusters.flatMap((cluster, i) => {
    const base = bases[i];
    if (!base) return [];
    return spellCluster(cluster, base, reach(base, bases[i + 1]), run);
  });
}

function spellCluster(cluster: Cluster, base: Placed, width: number, run: Run): Letter[] {
  const logical = [...readCluster(cluster)];
  const characters = run.reversed ? logical.toReversed().map(mirror) : logical;
  const isMark = (character: string) => characters.length > 1 && MARK.test(character);
  const spacing = characters.filter((character) => !isMark(character));
  const share = width / Math.max(spacing.length, 1);
  let parts = joinParts(cluster.glyphs, base, run);
  let x = base.x;
  const bearer = spacing.length > 0 ? characters.findIndex((one) => !isMark(one)) : 0;
  return characters.map((character, i) => {
    const own = i === bearer ? parts : [];
    if (i === bearer) parts = [];
    const letter = { character, parts: own, x, y: base.y, width: isMark(character) ? 0 : share };
    x += letter.width;
    return letter;
  });
}

/** Returns a run's characters in the order of reading. */
export function readRunText({ clusters, reversed }: Run): string {
  const ordered = reversed ? clusters.toReversed() : clusters;
  return ordered.map(readCluster).join('');
}

/** A no-break space has done its work when the lines are set: PDFium would turn it round with its number. */
function readCluster({ text }: Cluster): string {
  return unfoldForms(text).replaceAll('\u00a0', ' ');
}

/** Returns a letter of no width and no ink at the place of another. */
export function nothingAt({ x, y }: Letter, character: string): Letter {
  return { character, parts: [], x, y, width: 0 };
}

/** The glyph that the others hang on: the widest, of equals the one nearest to the line. */
function findBase(glyphs: Placed[]): Placed | undefined {
  const [first, ...others] = glyphs;
  return others.reduce((base, glyph) => {
    const wider = glyph.width - (base?.width ?? 0);
    if (wider > 1e-6) return glyph;
    return wider > -1e-6 && Math.abs(glyph.y) < Math.abs(base?.y ?? 0) ? glyph : base;
  }, first);
}

/** How far it is to the next letter, so that kerning leaves no gap; at a line's end the own advance. */
function reach(base: Placed, next: Placed | undefined): number {
  const level = next && Math.abs(next.y - base.y) < 1e-3 && next.x > base.x;
  return level ? next.x - base.x : base.width;
}

/** The glyphs of a cluster, the base first, with their distances from it in font units. */
function joinParts(glyphs: Placed[], base: Placed, { font, size }: Run): Part[] {
  const units = font.glyphs.em / size;
  const others = glyphs.filter((glyph) => glyph !== base);
  return [base, ...others].map(({ glyph, x, y }) => ({
    glyph,
    dx: Math.round((x - base.x) * units),
    dy: Math.round((y - base.y) * units),
  }));
}
