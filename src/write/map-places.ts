import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Point } from '../draw/map/point.ts';
import { joinPoints, type Polyline } from '../draw/map/polyline.ts';
import type { Size } from '../draw/map/rectangle.ts';
import { flatten } from '../draw/measure/path.ts';
import { roleOfWeight, type TypeRuler } from './fit/type.ts';

/** What is written on a map at one place, at the size that it was drawn in: a label, or the name of an actor. */
export interface Place extends Point {
  /** The number of its group among the groups of the drawing, from 1. */
  group: number;
  /** The relation of a label, or the actor. */
  name: string;
  /** How wide the widest row is, how far the last baseline is from the first, the size of the letters. */
  words: { width: number; drop: number; size: number };
  /** The disc or box of an actor. */
  ground?: Size & { isBox: boolean };
  step: string | undefined;
}

/** A line of a map, with half of what its stroke is wide. */
export interface DrawnLine {
  /** The relation, as its label is named. */
  name: string;
  line: Polyline;
  reach: number;
  step: string | undefined;
}

/** A drawn map; lengths in px of the drawing. `title` is the id of its title. */
export interface DrawnMap {
  title: string;
  size: Size;
  places: Place[];
  lines: DrawnLine[];
}

/** Returns what stands on each map of a slide. */
export function readMaps(section: Element, ruler: TypeRuler): DrawnMap[] {
  const maps: DrawnMap[] = [];
  visit(section, 'element', ({ properties, children }) => {
    if (properties.dataDiagram === 'alliances')
      maps.push(...children.filter(isSvg).map((drawing) => readMap(drawing, ruler)));
  });
  return maps;
}

const isSvg = (part: ElementContent): part is Element =>
  part.type === 'element' && part.tagName === 'svg';

function readMap({ properties, children }: Element, ruler: TypeRuler): DrawnMap {
  const [, , w = 0, h = 0] = String(properties.viewBox).split(' ').map(Number);
  const groups = children.filter(
    (part): part is Element => part.type === 'element' && part.tagName === 'g',
  );
  const places = groups.map((group, index) => readPlace(group, index + 1, ruler));
  return {
    title: String(properties.ariaLabelledBy ?? ''),
    size: { w, h },
    places: places.filter((place) => place !== undefined),
    lines: groups.filter(({ properties }) => !properties.transform).flatMap(readLines),
  };
}

function readPlace(part: Element, group: number, ruler: TypeRuler): Place | undefined {
  const { properties } = part;
  const actor = properties.dataActor;
  const [x, y] = (String(properties.transform).match(/-?[\d.]+/g) ?? []).map(Number);
  const isPlace = properties.dataRelation !== undefined || actor !== undefined;
  const words = readWords(part, ruler);
  if (!isPlace || x === undefined || y === undefined || !words) return undefined;
  const ground = readGround(part);
  const name = actor === undefined ? nameRelation(part) : String(actor);
  return { group, name, x, y, words, step: stepOf(part), ...(ground && { ground }) };
}

function readWords(part: Element, ruler: TypeRuler): Place['words'] | undefined {
  const words = { width: 0, drop: 0, size: 0 };
  let first: number | undefined;
  visit(part, 'element', (row, _, parent) => {
    if (row.tagName !== 'text') return;
    const around = parent?.type === 'element' ? parent.properties : {};
    const weight = Number(row.properties.fontWeight ?? around.fontWeight ?? 400);
    words.size = Number(row.properties.fontSize ?? around.fontSize);
    const wide = ruler.widthOf(textOf(row), roleOfWeight(weight)) * words.size;
    words.width = Math.max(words.width, wide);
    const baseline = Number(row.properties.y ?? 0);
    first ??= baseline;
    words.drop = baseline - first;
  });
  return first === undefined ? undefined : words;
}

function readGround(part: Element): Place['ground'] {
  let ground: Place['ground'];
  visit(part, 'element', ({ tagName, properties: { r, width, height } }) => {
    if (tagName === 'circle') ground = { w: Number(r) * 2, h: Number(r) * 2, isBox: false };
    if (tagName === 'rect') ground = { w: Number(width), h: Number(height), isBox: true };
  });
  return ground;
}

/** The lines of a group; the ground of a marked line is no line. */
function readLines(group: Element): DrawnLine[] {
  const lines: DrawnLine[] = [];
  visit(group, 'element', (path, _, parent) => {
    const { d, strokeWidth, className } = path.properties;
    if (path.tagName !== 'path' || parent?.type !== 'element' || String(className) === 'marker')
      return;
    const bound = { name: nameRelation(parent), step: stepOf(parent) };
    for (const points of flatten(String(d))) {
      const line = joinPoints(points.map(([x, y]) => ({ x, y })));
      lines.push({ ...bound, line, reach: Number(strokeWidth ?? 0) / 2 });
    }
  });
  return lines;
}

function nameRelation({ properties }: Element): string {
  return `${properties.dataRelation} ${properties.dataKind}`;
}

const stepOf = ({ properties: { dataStep } }: Element) =>
  typeof dataStep === 'string' ? dataStep : undefined;
