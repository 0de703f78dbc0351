import type { Mermaid, MermaidConfig, RenderResult } from 'mermaid';
import { nameTrouble } from '../read/trouble.ts';
import { describeFaults } from './alliance/crowding.ts';
import { type LaidMap, layAlliances, layoutName } from './alliance/map-layout.ts';
import { installGeometry, sharePage } from './browser-globals.ts';
import { describeChart, readChart } from './chart.ts';
import { widthOfChart } from './chart-width.ts';
import { describeDiagram } from './diagram-description.ts';
import { openPage, type Page } from './dom/dom-page.ts';
import { nodeGap, spacing, spreadLayers } from './elk.ts';
import { measureEntities, showDrawnEntities, showEntities, standInForEntities } from './entity.ts';
import type { Drawing, DrawingFault, Drawn, Figure } from './figure.ts';
import { explainLetters } from './foreign-letter.ts';
import { cleanLabels } from './label-sanitizer.ts';
import { type Look, readLook } from './look.ts';
import { type Geometry, readGeometry } from './measure/geometry.ts';
import { type Measure, openFonts } from './measure/shape.ts';
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
  const measure = measureEntities(openFonts(fonts, spares));
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
    const config = readMermaidConfig(tokens, drawing.map ? layoutName : undefined);
    mermaid.initialize(config);
    const ground = {
      mermaid,
      config,
      measure,
      page: page.document,
      geometry,
      look: readLook(tokens),
    };
    return draw(drawing, ground, () => laid);
  };
  return { draw: drawNext };
}

async function draw(
  drawing: Drawing,
  ground: Ground,
  readMap: () => LaidMap | undefined,
): Promise<Drawn> {
  const { mermaid } = ground;
  seedRandom();
  ground.page.body.replaceChildren();
  let made: RenderResult;
  let names: StoodIn;
  try {
    spacing.kind = '';
    spacing.kind = mermaid.detectType(drawing.source);
    names = standInForNames(standInForEntities(drawing.source), spacing.kind);
    if (spacing.kind === 'xychart') await makeRoom(ground, names.source);
    made = await mermaid.render(idPrefix, names.source);
  } catch (error) {
    const trouble = nameTrouble(error);
    if (trouble) return { fault: { reason: trouble, cutOff: 'machine' } };
    return { fault: await explainFault(mermaid, error, drawing.source) };
  }
  // Mermaid's own version is all that it shows.
  if (made.diagramType === 'info') return { fault: { reason: 'minbar does not draw info' } };
  try {
    return { figure: await finish(ground, made, drawing, names, readMap()) };
  } catch (error) {
    return { fault: readFault(error, drawing.source, spacing.kind) };
  }
}

/** Returns why Mermaid refuses a source, with the cause if its letters are. */
async function explainFault(
  mermaid: Mermaid,
  error: unknown,
  source: string,
): Promise<DrawingFault> {
  const { kind } = spacing;
  return explainLetters(readFault(error, source, kind), source, kind, async (latin) => {
    try {
      await mermaid.parse(latin);
      return undefined;
    } catch (another) {
      return readFault(another, latin, kind);
    }
  });
}

/** Sets the width of the chart that is drawn next. */
async function makeRoom({ mermaid, config, measure }: Ground, source: string): Promise<void> {
  const chart = readChart(await mermaid.mermaidAPI.getDiagramFromText(source));
  if (!chart) return;
  const xyChart = { ...config.xyChart, width: widthOfChart(chart, measure) };
  mermaid.initialize({ ...config, xyChart });
}

/** What a figure is drawn and finished with: Mermaid, the page, its layout, and the look of the page. */
interface Ground {
  mermaid: Mermaid;
  config: MermaidConfig;
  measure: Measure;
  page: Document;
  geometry: Geometry;
  look: Look;
}

/** Returns Mermaid's drawing as a figure. */
async function finish(
  { mermaid, page, geometry, look }: Ground,
  made: RenderResult,
  drawing: Drawing,
  names: StoodIn,
  map: LaidMap | undefined,
): Promise<Figure> {
  const host = page.createElement('div');
  host.innerHTML = made.svg;
  const svg = host.querySelector('svg');
  if (!svg) throw new Error('Mermaid drew nothing');
  names.restore(svg);
  showDrawnEntities(svg);
  if (map) {
    const described = { ...drawing, describe: () => drawing.description };
    const figure = postprocess(svg, described, made.diagramType, geometry, look, map);
    return { ...figure, crowding: describeFaults(map) };
  }
  const parsed = await mermaid.mermaidAPI.getDiagramFromText(names.source);
  const chart = readChart(parsed);
  const describe = (labels: string[]) =>
    drawing.description ?? (chart ? describeChart(chart) : sayDiagram(parsed, labels));
  const figure = postprocess(svg, { ...drawing, describe }, made.diagramType, geometry, look);
  return { ...figure, ...(chart && { chart }) };
}

/** Returns a diagram in words, by the labels of its finished drawing. */
function sayDiagram(parsed: Parameters<typeof describeDiagram>[0], labels: string[]) {
  const description = describeDiagram(parsed, labels);
  return description && showEntities(description);
}
