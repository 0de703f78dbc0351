import type { Mermaid, RenderResult } from 'mermaid';
import { nameTrouble } from '../read/trouble.ts';
import { describeFaults } from './alliance/crowding.ts';
import { type LaidMap, layAlliances, layoutName } from './alliance/map-layout.ts';
import { installGeometry, sharePage } from './browser-globals.ts';
import { openPage, type Page } from './dom/dom-page.ts';
import { nodeGap, spacing, spreadLayers } from './elk.ts';
import type { Drawing, Drawn } from './figure.ts';
import { cleanLabels } from './label-sanitizer.ts';
import { type Geometry, readGeometry } from './measure/geometry.ts';
import { openFonts } from './measure/shape.ts';
import { letterSize, readMermaidConfig, rowHeight, state } from './mermaid-config.ts';
import { readFault } from './mermaid-error.ts';
import { padStates, spreadRows } from './postprocess/label-rows.ts';
import { idPrefix, postprocess } from './postprocess/postprocess.ts';
import { seedRandom } from './seeded-random.ts';
import { type StoodIn, standInForNames } from './stand-in.ts';

/** Fonts by weight (paths of TTF files), and the page's custom properties by name without `--`. */
export interface Materials {
  fonts: Map<number, string>;
  /** By weight, the fonts for letters that those fonts lack, in order of preference. */
  spares?: Map<number, string[]>;
  tokens: Map<string, string>;
}

/** Mermaid, loaded in this thread. */
export interface Renderer {
  draw(drawing: Drawing): Promise<Drawn>;
}

/**
 * Returns a renderer. It changes the global scope of its thread and fixes `Math.random`, so run it in a
 * thread of its own.
 */
export async function openRenderer(
  { fonts, spares, tokens }: Materials,
  page: Page = openPage(),
): Promise<Renderer> {
  const measure = openFonts(fonts, spares);
  const geometry = readGeometry(measure, letterSize);
  installGeometry(page, geometry, measure);
  sharePage(page);
  spreadRows(page.SVGElement.prototype, rowHeight);
  padStates(page.SVGElement.prototype as SVGGraphicsElement, ...state);
  spreadLayers(nodeGap);
  await cleanLabels(page.document);
  const { default: mermaid } = await import('mermaid');
  let asked: Drawing | undefined;
  let laid: LaidMap | undefined;
  const layout = layAlliances(
    measure,
    () => asked?.map,
    (map) => {
      laid = map;
    },
  );
  mermaid.registerLayoutLoaders([layout]);
  const drawNext = async (drawing: Drawing): Promise<Drawn> => {
    [asked, laid] = [drawing, undefined];
    mermaid.initialize(readMermaidConfig(tokens, drawing.map ? layoutName : undefined));
    return draw(mermaid, drawing, page.document, geometry, () => laid);
  };
  return { draw: drawNext };
}

async function draw(
  mermaid: Mermaid,
  drawing: Drawing,
  page: Document,
  geometry: Geometry,
  readMap: () => LaidMap | undefined,
): Promise<Drawn> {
  seedRandom();
  page.body.replaceChildren();
  let made: RenderResult;
  let names: StoodIn | undefined;
  try {
    spacing.kind = mermaid.detectType(drawing.source);
    names = standInForNames(drawing.source, spacing.kind);
    made = await mermaid.render(idPrefix, names.source);
  } catch (error) {
    const trouble = nameTrouble(error);
    if (trouble) return { fault: { reason: trouble, cutOff: 'machine' } };
    return { fault: readFault(error, drawing.source) };
  }
  const host = page.createElement('div');
  host.innerHTML = made.svg;
  const svg = host.querySelector('svg');
  if (!svg) return { fault: { reason: 'Mermaid drew nothing' } };
  names.restore(svg);
  const map = readMap();
  const figure = postprocess(svg, drawing, made.diagramType, geometry, map);
  return { figure: map ? { ...figure, crowding: describeFaults(map) } : figure };
}
