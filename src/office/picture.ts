import type { Element } from 'xast';
import type { Figure } from '../draw/figure.ts';
import type { Area } from './area.ts';
import { families } from './face.ts';
import type { Part, Reference } from './package.ts';
import { type Name, writeArea } from './shape.ts';
import { el, findAll } from './xml.ts';

/** A drawing that is a picture on a slide: its shape, and the text of its SVG file. */
export interface Picture {
  shape: Element;
  svg: string;
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

/**
 * What programs show that know no SVG (PowerPoint before 2016): one dot of the colour paper-2. There is
 * no library of a fitting licence that sets Arabic in a picture without a browser.
 */
const fallback = {
  path: 'ppt/media/empty.png',
  type: 'image/png',
  bytes:
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP4/O4RAAWbAsTJgrGyAAAAAElFTkSuQmCC',
};

const svgUri = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';

/** Returns a drawing as a picture in an area; its words are set in the font of the slides. */
export function drawPicture({ svg }: Figure, { name, alt }: Name, area: Area): Picture {
  const blip = el('a:blip', { 'r:embed': '' }, [
    el('a:extLst', {}, [
      el('a:ext', { uri: svgUri }, [
        el('asvg:svgBlip', {
          'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
          'r:embed': '',
        }),
      ]),
    ]),
  ]);
  const shape = el('p:pic', {}, [
    el('p:nvPicPr', {}, [
      el('p:cNvPr', { id: 0, name, descr: alt }),
      el('p:cNvPicPr', {}, [el('a:picLocks', { noChangeAspect: 1 })]),
      el('p:nvPr'),
    ]),
    el('p:blipFill', {}, [blip, el('a:stretch', {}, [el('a:fillRect')])]),
    el('p:spPr', {}, [writeArea(area), el('a:prstGeom', { prst: 'rect' }, [el('a:avLst')])]),
  ]);
  return { shape, svg: nameFont(svg) };
}

function nameFont(svg: string): string {
  return svg
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replaceAll('font-family="Plex"', `font-family="${families.ours}"`);
}

/** Returns the parts of pictures of a slide; `first` is the number of their first reference. */
export function linkPictures(
  pictures: Picture[],
  slide: number,
  first: number,
): { parts: Part[]; references: Reference[] } {
  const parts = pictures.map(
    ({ svg }, index): Part => ({
      path: `ppt/media/drawing${slide}-${index + 1}.svg`,
      type: 'image/svg+xml',
      content: new TextEncoder().encode(svg),
    }),
  );
  const references = parts.flatMap(({ path }) => [
    { to: fallback.path, as: 'image' },
    { to: path, as: 'image' },
  ]);
  for (const [index, { shape }] of pictures.entries()) {
    embed(shape, 'a:blip', first + 2 * index);
    embed(shape, 'asvg:svgBlip', first + 2 * index + 1);
  }
  return { parts, references };
}

function embed(shape: Element, name: string, number: number): void {
  const [blip] = findAll(shape, name);
  if (blip) blip.attributes['r:embed'] = `rId${number}`;
}

/** Returns the part that stands for every picture where SVG is not known; none without pictures. */
export function listFallback(pictures: Picture[]): Part[] {
  if (pictures.length === 0) return [];
  const { path, type, bytes } = fallback;
  return [{ path, type, content: Buffer.from(bytes, 'base64') }];
}
