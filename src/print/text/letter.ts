import { mirror } from './bidi.ts';
import { unfoldForms } from './form.ts';
import type { Part } from './joining.ts';
import type { Run } from './run.ts';
import type { Cluster, Placed } from './text-state.ts';

/** One character of a run and its share of the line; in text space, from left to right. */
export interface Letter {
  character: string;
  /** The glyphs drawn at its position; empty if another letter draws them. */
  parts: Part[];
  x: number;
  y: number;
  width: number;
  /** Shown by a separate operation: PDFium would omit such a letter if its width were 0. */
  apart?: boolean;
}

const mark = /^\p{M}$/u;

/**
 * Returns a run's characters from left to right. The leftmost letter of a ligature draws the whole
 * ligature and shares its width with the others; marks have no width and are drawn by their letter.
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
  const isMark = (character: string) => characters.length > 1 && mark.test(character);
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

/** Returns a run's characters in reading order. */
export function readRunText({ clusters, reversed }: Run): string {
  const ordered = reversed ? clusters.toReversed() : clusters;
  return ordered.map(readCluster).join('');
}

/** After line breaking, a no-break space is not needed; PDFium would reverse it together with its number. */
function readCluster({ text }: Cluster): string {
  return unfoldForms(text).replaceAll('\u00a0', ' ');
}

/** Returns a letter without width and ink at the position of another letter. */
export function nothingAt({ x, y }: Letter, character: string): Letter {
  return { character, parts: [], x, y, width: 0 };
}

/** The base glyph of a cluster: the widest, and of equal ones the nearest to the baseline. */
function findBase(glyphs: Placed[]): Placed | undefined {
  const [first, ...others] = glyphs;
  return others.reduce((base, glyph) => {
    const wider = glyph.width - (base?.width ?? 0);
    if (wider > 1e-6) return glyph;
    return wider > -1e-6 && Math.abs(glyph.y) < Math.abs(base?.y ?? 0) ? glyph : base;
  }, first);
}

/** Distance to the next letter, so that kerning leaves no gap; at a line's end the glyph's own advance. */
function reach(base: Placed, next: Placed | undefined): number {
  const level = next && Math.abs(next.y - base.y) < 1e-3 && next.x > base.x;
  return level ? next.x - base.x : base.width;
}

/** The glyphs of a cluster, the base first, with their offsets from it in font units. */
function joinParts(glyphs: Placed[], base: Placed, { font, size }: Run): Part[] {
  const units = font.glyphs.em / size;
  const others = glyphs.filter((glyph) => glyph !== base);
  return [base, ...others].map(({ glyph, x, y }) => ({
    glyph,
    dx: Math.round((x - base.x) * units),
    dy: Math.round((y - base.y) * units),
  }));
}
