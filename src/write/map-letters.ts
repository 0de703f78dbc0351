import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Ruler } from '../draw/measure/ruler.ts';
import { fontFile } from './fonts.ts';

/** What is written on a map at one place, at the size that it was drawn in: a label, or the name of an actor. */
interface Place {
  x: number;
  y: number;
  /** Rows of words: how wide the widest is, how many there are, the size of their letters. */
  words: { width: number; rows: number; size: number };
  /** The disc or box of an actor, from its middle. */
  ground?: { x: number; y: number; isBox: boolean };
  step: string | undefined;
}

interface MapPlaces {
  width: number;
  places: Place[];
}

/** The smallest letters of a map that is read in the article, px. */
const smallest = 12;

/** Widths of a map in the article, px: no map is laid for a narrower window than the least. */
const widths = { least: 360, step: 10 };

/** Letters and their marks are so high, of their size: the rows of two labels may come so near. */
const rowHeight = 1.1;

/** Between the words of a box and its edge, both sides together. */
const rim = 4;

/**
 * Returns the rule of style by which all maps of a deck are as narrow in the article as they can be: their
 * small letters grow against the drawing while none meets other words, an actor or the edge. One width
 * holds for all maps, so that actors stay at one place. An empty text where there is no map.
 */
export function ruleOfMaps(sections: Element[], ruler: Ruler): string {
  const maps = sections.flatMap(listMaps).map((drawing) => readMap(drawing, ruler));
  const [first] = maps;
  if (!first) return '';
  const sizes = [...new Set(maps.flatMap(({ places }) => places.map(({ words }) => words.size)))];
  const drawn = (first.width * smallest) / Math.min(...sizes);
  let width = widths.least;
  const lettersAt = (breadth: number) => (first.width * smallest) / breadth;
  while (width < drawn && maps.some((map) => crowds(map, lettersAt(width)))) width += widths.step;
  const all = maps.flatMap(({ places }) => places);
  return writeRule(Math.min(width, Math.ceil(drawn)), lettersAt(width), sizes, all);
}

function listMaps(section: Element): Element[] {
  const maps: Element[] = [];
  visit(section, 'element', ({ properties, children }) => {
    if (properties.dataDiagram === 'alliances') maps.push(...children.filter(isSvg));
  });
  return maps;
}

const isSvg = (part: ElementContent): part is Element =>
  part.type === 'element' && part.tagName === 'svg';

function readMap(drawing: Element, ruler: Ruler): MapPlaces {
  const places = drawing.children.flatMap((part) => {
    const place = part.type === 'element' && part.tagName === 'g' && readPlace(part, ruler);
    return place ? [place] : [];
  });
  return { width: Number(String(drawing.properties.viewBox).split(' ')[2]), places };
}

function readPlace(group: Element, ruler: Ruler): Place | undefined {
  const { transform, dataStep, dataRelation, dataActor } = group.properties;
  const [x, y] = (String(transform).match(/-?[\d.]+/g) ?? []).map(Number);
  const words = { width: 0, rows: 0, size: 0 };
  let ground: Place['ground'];
  visit(group, 'element', (part, _, parent) => {
    const { r, width, height } = part.properties;
    if (part.tagName === 'circle') ground = { x: Number(r), y: Number(r), isBox: false };
    if (part.tagName === 'rect')
      ground = { x: Number(width) / 2, y: Number(height) / 2, isBox: true };
    if (part.tagName !== 'text') return;
    const around = parent?.type === 'element' ? parent.properties : {};
    words.size = Number(part.properties.fontSize ?? around.fontSize);
    const weight = Number(part.properties.fontWeight ?? around.fontWeight ?? 400);
    const wide = ruler.widthOf(textOf(part), fontFile('Plex', weight)) * words.size;
    words.width = Math.max(words.width, wide);
    words.rows += 1;
  });
  const isPlace = dataRelation !== undefined || dataActor !== undefined;
  if (!isPlace || x === undefined || y === undefined || words.rows === 0) return undefined;
  const step = typeof dataStep === 'string' ? dataStep : undefined;
  return { x, y, words, step, ...(ground && { ground }) };
}

/** Returns true if letters of a size meet what letters as drawn do not. */
function crowds({ width, places }: MapPlaces, letters: number): boolean {
  return places.some((one, index) => {
    const { x: half } = halfOf(one, letters);
    if (!one.ground && (one.x - half < 0 || one.x + half > width)) return true;
    if (one.ground && !holds(one, letters)) return true;
    return places
      .slice(index + 1)
      .some(
        (other) => areTogether(one, other) && meet(one, other, letters) && !meet(one, other, 0),
      );
  });
}

/** Half the width and height of what stands at a place; small letters have at least the given size. */
function halfOf({ words, ground }: Place, letters: number): { x: number; y: number } {
  const growth = growthOf(words.size, letters);
  if (ground) {
    const by = ground.isBox ? growthOfBox({ words, ground }, growth) : 1;
    return { x: ground.x * by, y: ground.y * by };
  }
  return {
    x: (words.width * growth) / 2,
    y: (words.rows * words.size * rowHeight * growth) / 2,
  };
}

const growthOf = (size: number, letters: number) => Math.max(1, letters / size);

/** A box grows only as far as its letters need, because lines end at its edge. */
function growthOfBox({ words, ground }: Pick<Place, 'words' | 'ground'>, growth: number): number {
  if (growth === 1 || !ground?.isBox) return 1;
  const wide = words.width * growth + rim;
  const high = words.rows * words.size * rowHeight * growth + rim;
  return Math.max(1, wide / (ground.x * 2), high / (ground.y * 2));
}

/** A disc does not grow. */
function holds({ words, ground }: Place, letters: number): boolean {
  const growth = growthOf(words.size, letters);
  return growth === 1 || !ground || ground.isBox || words.width * growth <= ground.x * 2;
}

/** What is shown only before a step and what is shown only after it are not seen together. */
function areTogether(one: Place, other: Place): boolean {
  const isEarly = ({ step }: Place) => step === 'before' || step === 'sleeps';
  const isLate = ({ step }: Place) => step === 'after' || step === 'wakes';
  return !((isEarly(one) && isLate(other)) || (isLate(one) && isEarly(other)));
}

function meet(one: Place, other: Place, letters: number): boolean {
  const [a, b] = [halfOf(one, letters), halfOf(other, letters)];
  const [x, y] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
  const disc = [one, other].find(({ ground }) => ground && !ground.isBox);
  if (!disc || (one.ground && other.ground)) return x < a.x + b.x && y < a.y + b.y;
  const [radius, box] = disc === one ? [a.x, b] : [b.x, a];
  return Math.hypot(Math.max(0, x - box.x), Math.max(0, y - box.y)) < radius;
}

const round = (value: number) => Math.ceil(value * 1e3) / 1e3;

function writeRule(width: number, letters: number, sizes: number[], all: Place[]): string {
  const map = '[data-diagram="alliances"]';
  const rules = sizes
    .filter((size) => size < letters)
    .map((size) => {
      const growth = round(letters / size);
      const alike = all.filter(({ words }) => words.size === size);
      const box = round(Math.max(...alike.map((place) => growthOfBox(place, growth))));
      const words = `${map} g[transform]>[font-size="${size}"]`;
      const line = `${map} g[data-relation]:has(>[font-size="${size}"])>path`;
      const boxes = `${map} g[data-actor]:has(>[font-size="${size}"])>rect`;
      return `:is(${words},${line}){scale:${growth}}${boxes}{scale:${box}}`;
    });
  return `${map}>svg{min-inline-size:${width}px}@media screen and (width<700px){${rules.join('')}}`;
}
