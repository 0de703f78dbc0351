import type { Element } from 'xast';
import type { Figure } from '../draw/figure.ts';
import { drawSvg } from '../draw/picture/raster.ts';
import type { ShownPicture } from '../draw/picture/shown-picture.ts';
import { pairings } from '../theme/pairing.ts';
import type { Area } from './area.ts';
import { outlineWords } from './outlined-words.ts';
import type { Part, Reference } from './package.ts';
import type { Palette } from './palette.ts';
import { type Name, writeArea } from './shape.ts';
import { el, findAll } from './xml.ts';

/** The file of a picture. */
type PictureFile = Pick<ShownPicture, 'type' | 'bytes'>;

/** A picture on a slide: its shape, its file, and its place. */
export interface Picture {
  shape: Element;
  file: PictureFile;
  area: Area;
  /** An SVG whose words are outlines, where the file has words as text. */
  outlined?: string;
}

/**
 * The kinds of Mermaid drawing, by its own names, that are drawn as shapes: each of them was compared
 * with its drawing on the page. Another kind is a picture.
 */
const shapedKinds: ReadonlySet<string> = new Set([
  'block',
  'classDiagram',
  'er',
  'flowchart-v2',
  'gantt',
  'gitGraph',
  'journey',
  'kanban',
  'mindmap',
  'pie',
  'quadrantChart',
  'sequence',
  'stateDiagram',
  'timeline',
  'xychart',
]);

/** Returns true where a drawing is made of shapes. */
export function isShaped({ kind }: Pick<Figure, 'kind'>): boolean {
  return shapedKinds.has(kind);
}

const svgUri = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';

/** Returns a drawing as a picture in an area; its words are set in the font of the slides. */
export function drawPicture(figure: Figure, name: Name, area: Area, palette: Palette): Picture {
  const bytes = new TextEncoder().encode(nameFont(figure.svg));
  const picture = makePicture(name, area, { type: 'image/svg+xml', bytes });
  return { ...picture, outlined: outlineWords(figure, palette) };
}

/** Returns a picture of a slide in an area, cut to it on all sides if it has another form. */
export function placePicture(shown: ShownPicture, area: Area, name = 'الصورة'): Picture {
  return makePicture({ name, alt: shown.alt }, area, shown, cutToForm(shown, area));
}

/** Returns which part of each side is cut off, in 1/1000 per cent (ECMA-376, part 1, 20.1.8.55). */
function cutToForm({ width, height }: ShownPicture, { w, h }: Area): Record<string, number> {
  const scale = Math.max(w / width, h / height);
  const cut = (whole: number, seen: number) =>
    Math.round(Math.max(0, (1 - seen / (whole * scale)) / 2) * 100_000);
  const [across, down] = [cut(width, w), cut(height, h)];
  return { l: across, t: down, r: across, b: down };
}

function makePicture(
  { name, alt }: Name,
  area: Area,
  { type, bytes }: PictureFile,
  cut: Record<string, number> = {},
): Picture {
  const svg = el('a:extLst', {}, [
    el('a:ext', { uri: svgUri }, [
      el('asvg:svgBlip', {
        'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
        'r:embed': '',
      }),
    ]),
  ]);
  const blip = el('a:blip', { 'r:embed': '' }, type === 'image/svg+xml' ? [svg] : []);
  const shape = el('p:pic', {}, [
    el('p:nvPicPr', {}, [
      el('p:cNvPr', { id: 0, name, descr: alt }),
      el('p:cNvPicPr', {}, [el('a:picLocks', { noChangeAspect: 1 })]),
      el('p:nvPr'),
    ]),
    el('p:blipFill', {}, [
      blip,
      Object.values(cut).some((part) => part > 0) ? el('a:srcRect', cut) : undefined,
      el('a:stretch', {}, [el('a:fillRect')]),
    ]),
    el('p:spPr', {}, [writeArea(area), el('a:prstGeom', { prst: 'rect' }, [el('a:avLst')])]),
  ]);
  return { shape, file: { type, bytes }, area };
}

function nameFont(svg: string): string {
  const names = new Map(Object.values(pairings).map(({ ours }) => [ours.family, ours.name]));
  return svg
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(/font-family="(\w+)"/g, (said, family) =>
      names.has(family) ? `font-family="${names.get(family)}"` : said,
    );
}

/** The end of the name of a file, by its type. */
const endings = { 'image/svg+xml': 'svg', 'image/png': 'png', 'image/jpeg': 'jpeg' };

/** Px of the picture of an SVG for a px of the slide. */
const sharpness = 2;

/**
 * Returns the parts of pictures of a slide; `first` is the number of their first reference. An SVG has
 * beside it a PNG of the same drawing, for programs that know no SVG (PowerPoint before 2016).
 */
export async function linkPictures(
  pictures: Picture[],
  slide: number,
  first: number,
): Promise<{ parts: Part[]; references: Reference[] }> {
  const parts: Part[] = [];
  const link = ({ type, bytes }: PictureFile, shape: Element, name: string): void => {
    const path = `ppt/media/picture${slide}-${parts.length + 1}.${endings[type]}`;
    const [blip] = findAll(shape, name);
    if (blip) blip.attributes['r:embed'] = `rId${first + parts.length}`;
    parts.push({ path, type, content: bytes });
  };
  for (const { shape, file, area, outlined } of pictures) {
    const isSvg = file.type === 'image/svg+xml';
    const svg = outlined ?? new TextDecoder().decode(file.bytes);
    link(isSvg ? await drawPng(svg, area) : file, shape, 'a:blip');
    if (isSvg) link(file, shape, 'asvg:svgBlip');
  }
  return { parts, references: parts.map(({ path }) => ({ to: path, as: 'image' })) };
}

function drawPng(svg: string, { w, h }: Area): Promise<PictureFile> {
  const size = { width: Math.round(w * sharpness), height: Math.round(h * sharpness) };
  return drawSvg(svg, size);
}
