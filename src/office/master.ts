import type { Element } from 'xast';
import { toEmu } from './area.ts';
import { writeFrame } from './body.ts';
import { faces } from './face.ts';
import { fill } from './fill.ts';
import { writeMasterColours } from './finished-part.ts';
import { assertionHole, footHoles, type Hole, quotationHole, wideArea } from './hole.ts';
import type { Layout } from './layout-frame.ts';
import { writeSlideImage } from './notes.ts';
import type { Colour } from './palette.ts';
import { placeholder, writeArea, writeTree } from './shape.ts';
import { type TextStyle, writeParagraph, writeParagraphLook, writeRunLook } from './text.ts';
import type { Tools } from './tools.ts';
import { el, namespaces } from './xml.ts';

/** Masters and layouts have their numbers in one space, from here on (ECMA-376, part 1, 19.7.14). */
const firstNumber = 2_147_483_648;

/** The levels of a list that PowerPoint knows. */
const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The size of the words of notes, px. */
const notesSize = 19;

/** Returns the master's number in the presentation. */
export const masterNumber = firstNumber;

/** Returns the master: what every layout begins with, and the numbers of the layouts. */
export function writeMaster(layouts: number, tools: Tools): Element {
  const { palette, sizes } = tools;
  const colours = { words: palette.of('muted'), number: palette.of('ink') };
  const body = quotationHole(tools, { ...wideArea(tools), y: 138, h: 486 });
  const holes = [assertionHole(tools), body, ...footHoles(tools, colours)];
  const [headline, quotation] = [sizes('headline'), sizes('quotation')];
  return el('p:sldMaster', namespaces, [
    el('p:cSld', {}, [writeGround(), writeTree(holes.map(writeHole))]),
    writeColourMap(),
    el(
      'p:sldLayoutIdLst',
      {},
      Array.from({ length: layouts }, (_, index) =>
        el('p:sldLayoutId', { id: firstNumber + index + 1, 'r:id': `rId${index + 1}` }),
      ),
    ),
    el('p:hf', { hdr: 0, dt: 0 }),
    el('p:txStyles', {}, [
      writeLevels('p:titleStyle', { face: faces.oursBold, size: headline, colour: 'tx1' }),
      writeLevels('p:bodyStyle', { face: faces.author, size: quotation, colour: 'tx1' }),
      writeLevels('p:otherStyle', { face: faces.ours, size: 24, colour: 'tx1' }),
    ]),
  ]);
}

/** Returns a layout with its placeholders. */
export function writeLayout({ name, type, ground, holes, ornaments }: Layout): Element {
  const own = { type, preserve: 1, userDrawn: type ? undefined : 1 };
  const shapes = [...ornaments.map(({ shape }) => shape), ...holes.map(writeHole)];
  return el('p:sldLayout', { ...namespaces, ...own }, [
    el('p:cSld', { name }, [ground ? writeOwnGround(ground) : undefined, writeTree(shapes)]),
    writeMasterColours(),
  ]);
}

function writeHole(hole: Hole): Element {
  const { style, anchor = 't', name, area, type, prompt } = hole;
  const look = { align: style.align, pitch: style.pitch, before: style.before };
  const words = el('a:lstStyle', {}, [
    writeParagraphLook('a:lvl1pPr', look, [el('a:buNone'), writeRunLook('a:defRPr', style)]),
  ]);
  const text = el('p:txBody', {}, [
    writeFrame('square', anchor, el('a:normAutofit')),
    words,
    type === 'sldNum' ? writeNumber('‹#›') : writeParagraph({ runs: [{ text: prompt }] }),
  ]);
  return placeholder(name, hole, text, area);
}

/** Returns a paragraph that holds the slide's number, as a field. */
export function writeNumber(text: string): Element {
  const field = { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' };
  return el('a:p', {}, [
    writeParagraphLook('a:pPr', { align: 'l' }),
    el('a:fld', field, [el('a:rPr'), el('a:t', {}, [text])]),
  ]);
}

/** Returns the master of notes: the slide's picture, and the words under it. */
export function writeNotesMaster(): Element {
  const frame = el('p:spPr', {}, [
    writeArea({ x: 72, y: 72, w: 576, h: 324 }),
    el('a:prstGeom', { prst: 'rect' }, [el('a:avLst')]),
    el('a:noFill'),
    el('a:ln', { w: toEmu(1) }, [fill('tx1')]),
  ]);
  const image = writeSlideImage(frame, 2);
  const text = el('p:txBody', {}, [
    el('a:bodyPr', { rtlCol: 1 }),
    el('a:lstStyle'),
    writeParagraph({ runs: [{ text: 'ملاحظات' }] }),
  ]);
  const words = placeholder('ملاحظات', { type: 'body', idx: 3 }, text, {
    x: 72,
    y: 420,
    w: 576,
    h: 460,
  });
  return el('p:notesMaster', namespaces, [
    el('p:cSld', {}, [writeGround(), writeTree([image, words])]),
    writeColourMap(),
    writeLevels('p:notesStyle', { face: faces.author, size: notesSize, colour: 'tx1' }),
  ]);
}

/** Returns the style of words that stand in no placeholder. */
export function writeDefaultText(): Element {
  return el('p:defaultTextStyle', {}, [
    el('a:defPPr', {}, [el('a:defRPr')]),
    ...writeLevelLooks({ face: faces.author, size: 24, colour: 'tx1' }),
  ]);
}

type Words = Pick<TextStyle, 'face' | 'size' | 'colour'>;

function writeLevels(name: string, words: Words): Element {
  return el(name, {}, writeLevelLooks(words));
}

function writeLevelLooks(words: Words): Element[] {
  return levels.map((level) =>
    writeParagraphLook(`a:lvl${level}pPr`, {}, [el('a:buNone'), writeRunLook('a:defRPr', words)]),
  );
}

function writeGround(): Element {
  return el('p:bg', {}, [el('p:bgRef', { idx: 1001 }, [el('a:schemeClr', { val: 'bg1' })])]);
}

function writeOwnGround(colour: Colour): Element {
  return el('p:bg', {}, [el('p:bgPr', {}, [fill(colour), el('a:effectLst')])]);
}

function writeColourMap(): Element {
  const accents = [1, 2, 3, 4, 5, 6].map((place) => [`accent${place}`, `accent${place}`]);
  return el('p:clrMap', {
    ...{ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' },
    ...Object.fromEntries(accents),
    ...{ hlink: 'hlink', folHlink: 'folHlink' },
  });
}
