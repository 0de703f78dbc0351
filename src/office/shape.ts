import type { Element } from 'xast';
import { type Area, joinAreas, toEmu } from './area.ts';
import { fill } from './fill.ts';
import { type Line, writeLine } from './line.ts';
import { areaOf, writeOutline } from './outline.ts';
import type { Colour } from './palette.ts';
import type { Piece } from './path.ts';
import { el } from './xml.ts';

/**
 * The name of a shape in PowerPoint's list of objects. A screen reader says its words, or `alt`; without
 * either it is an ornament, and marked as one.
 */
export interface Name {
  name: string;
  alt?: string;
}

/** What a shape is filled and drawn with. */
export interface Look {
  fill?: Colour;
  alpha?: number;
  line?: Line;
}

/** A form that PowerPoint knows by name; `radius` of its corners, px; how far it is turned, degrees. */
export interface Form {
  preset: 'rect' | 'roundRect' | 'ellipse';
  radius?: number;
  turn?: number;
}

/** A shape with the area that it covers. */
export interface Drawn {
  shape: Element;
  area: Area;
}

/** The extension of a shape that says nothing (MS-ODRAWXML, 2.24.3.88). */
const ornament = () =>
  el('a:extLst', {}, [
    el('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [
      el('adec:decorative', {
        'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
        val: 1,
      }),
    ]),
  ]);

/** Numbers of shapes are given when the slide is finished (finished-part.ts). */
function writeName({ name, alt }: Name, hasWords: boolean): Element {
  const isOrnament = alt === undefined && !hasWords;
  return el('p:cNvPr', { id: 0, name, descr: alt }, [isOrnament ? ornament() : undefined]);
}

/** Turns are in 60,000ths of a degree (ECMA-376, part 1, 20.1.10.3). */
const turnUnits = 60_000;

/** Returns where a shape stands, turned clockwise by some degrees about its middle. */
export function writeArea({ x, y, w, h }: Area, turn = 0): Element {
  const rot = turn === 0 ? undefined : turn * turnUnits;
  return el('a:xfrm', { rot }, [
    el('a:off', { x: toEmu(x), y: toEmu(y) }),
    el('a:ext', { cx: toEmu(w), cy: toEmu(h) }),
  ]);
}

/** Returns a shape of a form that PowerPoint knows, with the words in it. */
export function box(name: Name, area: Area, form: Form, look: Look, text?: Element): Drawn {
  const isTextBox = text && !look.fill && !look.line;
  const parts = [writeArea(area, form.turn), writeForm(form, area), ...paint(look)];
  return { shape: writeShape(name, parts, text, isTextBox ? { txBox: 1 } : {}), area };
}

/** Returns a shape of its own outline, with the words in it. */
export function freeform(name: Name, pieces: Piece[], look: Look, text?: Element): Drawn {
  const area = areaOf(pieces);
  const outline = writeOutline(pieces, look.fill !== undefined);
  return { shape: writeShape(name, [writeArea(area), outline, ...paint(look)], text), area };
}

function writeShape(name: Name, parts: Element[], text?: Element, kind = {}): Element {
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [writeName(name, text !== undefined), el('p:cNvSpPr', kind), el('p:nvPr')]),
    el('p:spPr', {}, parts),
    text,
  ]);
}

function writeForm({ preset, radius = 0 }: Form, { w, h }: Area): Element {
  const share = Math.round(Math.min(0.5, radius / Math.max(1, Math.min(w, h))) * 100_000);
  const guide = el('a:gd', { name: 'adj', fmla: `val ${share}` });
  return el('a:prstGeom', { prst: preset }, [
    el('a:avLst', {}, preset === 'roundRect' ? [guide] : []),
  ]);
}

function paint({ fill: colour, alpha, line }: Look): Element[] {
  return [
    colour ? fill(colour, alpha) : el('a:noFill'),
    line ? writeLine(line) : el('a:ln', {}, [el('a:noFill')]),
  ];
}

/** Returns shapes as one group, named as a whole. */
export function group(name: Name, parts: Drawn[]): Drawn {
  const area = joinAreas(parts.map((part) => part.area));
  const place = [
    el('a:off', { x: toEmu(area.x), y: toEmu(area.y) }),
    el('a:ext', { cx: toEmu(area.w), cy: toEmu(area.h) }),
    el('a:chOff', { x: toEmu(area.x), y: toEmu(area.y) }),
    el('a:chExt', { cx: toEmu(area.w), cy: toEmu(area.h) }),
  ];
  const shape = el('p:grpSp', {}, [
    el('p:nvGrpSpPr', {}, [writeName(name, false), el('p:cNvGrpSpPr'), el('p:nvPr')]),
    el('p:grpSpPr', {}, [el('a:xfrm', {}, place)]),
    ...parts.map((part) => part.shape),
  ]);
  return { shape, area };
}

/** Which placeholder of its layout a shape is. */
export interface PlaceholderKind {
  type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'ftr' | 'sldNum';
  idx?: number;
}

/** Returns a placeholder; without an area it stands where its layout says. */
export function placeholder(
  name: string,
  { type, idx }: PlaceholderKind,
  text: Element,
  area?: Area,
): Element {
  const isSmall = type === 'ftr' || type === 'sldNum';
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      writeName({ name }, true),
      el('p:cNvSpPr', {}, [el('a:spLocks', { noGrp: 1 })]),
      el('p:nvPr', {}, [el('p:ph', { type, sz: isSmall ? 'quarter' : undefined, idx })]),
    ]),
    el('p:spPr', {}, area ? [writeArea(area)] : []),
    text,
  ]);
}

/** Returns the tree of shapes of a slide, a layout or a master. */
export function writeTree(shapes: Element[]): Element {
  const zero = ['a:off', 'a:ext', 'a:chOff', 'a:chExt'].map((name) =>
    el(name, name.endsWith('ff') ? { x: 0, y: 0 } : { cx: 0, cy: 0 }),
  );
  return el('p:spTree', {}, [
    el('p:nvGrpSpPr', {}, [el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')]),
    el('p:grpSpPr', {}, [el('a:xfrm', {}, zero)]),
    ...shapes,
  ]);
}
