import type { MermaidConfig } from 'mermaid';
import { colours } from '../read/colour.ts';
import { scaleLetters } from './chart-width.ts';
import { writeFigureStyle } from './figure-style.ts';
import { nameStandIn } from './stand-in.ts';
import { readToken, type Token } from './token.ts';

/** The font size of a drawing, px. */
export const letterSize = 22;
/** Returns the only font family of figures, by its name in the page: the first of the token `ours`. */
export function readFamily(tokens: ReadonlyMap<string, string>): string {
  return /^"([^"]+)"/.exec(tokens.get('ours') ?? '')?.[1] ?? 'Plex';
}
/** Distance between rows of a label, em: enough for the marks above and below Arabic letters. */
export const rowHeight = 1.45;
/** Padding around a state's name in addition to Mermaid's own, px at the sides and above. */
export const state = [14, 7] as const;

/**
 * Settings that a drawing's front matter and directives cannot change; other settings that Mermaid
 * allows can be changed.
 */
const locked = `altFontFamily deterministicIDSeed deterministicIds dompurifyConfig fontFamily fontSize
  handDrawnSeed htmlLabels layout logLevel look maxEdges maxTextSize secure securityLevel startOnLoad
  suppressErrorRendering theme themeCSS themeVariables class er flowchart requirement sequence state`;

/** Returns Mermaid's configuration with the colours of the tokens (custom properties by name, without `--`). */
export function readMermaidConfig(tokens: Map<string, string>, layout = 'elk'): MermaidConfig {
  const token = readToken(tokens);
  const fontFamily = readFamily(tokens);
  return {
    startOnLoad: false,
    suppressErrorRendering: true,
    logLevel: 'fatal',
    securityLevel: 'strict',
    secure: locked.split(/\s+/),
    deterministicIds: true,
    deterministicIDSeed: 'minbar',
    handDrawnSeed: 1,
    htmlLabels: false,
    theme: 'base',
    look: 'classic',
    fontFamily,
    fontSize: letterSize,
    themeVariables: readVariables(token, tokens),
    themeCSS: writeFigureStyle(token),
    ...readKinds(layout, token, fontFamily),
    // Mind maps and some other kinds have their own layouts.
    ...(layout !== 'elk' && { layout }),
  };
}

/** Returns the settings of each kind of diagram; for some kinds Mermaid 12 has looks and layouts of their own. */
function readKinds(layout: string, token: Token, fontFamily: string): MermaidConfig {
  const plain = { look: 'classic', theme: 'base', htmlLabels: false } as const;
  const graph = { ...plain, layout, wrappingWidth: 240, minNodeWidth: 0 } as const;
  const letters = { fontFamily, fontSize: 20 };
  const spans = { width: 170, leftMargin: 60, taskFontSize: 20, taskFontFamily: fontFamily };
  return {
    // On a map there is less space for boxes than in a drawing that has only boxes.
    flowchart: { ...graph, curve: 'rounded', padding: layout === 'elk' ? 18 : 7 },
    state: { ...graph, padding: 18 },
    class: { ...plain, layout: 'elk' },
    er: { ...plain, layout: 'elk', fontSize: 20 },
    requirement: plain,
    mindmap: { padding: 16 },
    timeline: spans,
    journey: { ...spans, titleFontFamily: fontFamily, textPlacement: 'tspan' },
    gitGraph: { rotateCommitLabel: true },
    ...readCharts(token, fontFamily),
    sequence: {
      ...plain,
      ...named('actor', letters),
      ...named('message', letters),
      ...named('note', letters),
      actorFontWeight: 600,
      messageFontWeight: 600,
      width: 190,
      height: 62,
      noteMargin: 20,
      messageMargin: 44,
      labelBoxWidth: 96,
      labelBoxHeight: 36,
      boxTextMargin: 12,
      mirrorActors: false,
    },
    gantt: {
      fontSize: 20,
      sectionFontSize: 20,
      barHeight: 40,
      barGap: 10,
      topPadding: 64,
      leftPadding: 150,
      rightPadding: 60,
    },
  } as MermaidConfig;
}

/** Returns the settings of charts: letters of 20 px and more, and the room that these need. */
function readCharts(token: Token, fontFamily: string): MermaidConfig {
  const axis = { labelFontSize: scaleLetters, titleFontSize: scaleLetters, labelPadding: 8 };
  const dataLabels = { showDataLabel: true, showDataLabelOutsideBar: true };
  return {
    quadrantChart: {
      chartWidth: 640,
      chartHeight: 560,
      titleFontSize: 26,
      quadrantLabelFontSize: 22,
      xAxisLabelFontSize: 20,
      yAxisLabelFontSize: 20,
      pointLabelFontSize: 20,
      pointRadius: 8,
      pointTextPadding: 8,
      quadrantTextTopPadding: 14,
      xAxisLabelPadding: 10,
      yAxisLabelPadding: 10,
    },
    xyChart: {
      ...dataLabels,
      titleFontSize: 28,
      legendFontSize: scaleLetters,
      xAxis: axis,
      yAxis: axis,
    },
    radar: {
      width: 480,
      height: 480,
      marginTop: 96,
      marginLeft: 120,
      marginRight: 160,
      axisLabelFactor: 1.06,
    },
    packet: { rowHeight: 56, bitWidth: 32, paddingX: 6, paddingY: 30 },
    'wardley-beta': {
      width: 1100,
      height: 640,
      padding: 84,
      nodeLabelOffset: 14,
      axisFontSize: 20,
      labelFontSize: 20,
    },
    cynefin: { width: 1080, height: 620, showDomainDescriptions: false },
    ishikawa: { diagramPadding: 20 },
    treeView: { rowIndent: 34, paddingX: 10, paddingY: 8 },
    sankey: {
      width: 900,
      height: 520,
      showValues: true,
      nodeWidth: 14,
      nodePadding: 34,
      nodeColors: Object.fromEntries(
        repeatColours(64, token).map((colour, index) => [nameStandIn(index), colour]),
      ),
    },
    c4: readSystems(token, fontFamily),
  } as MermaidConfig;
}

/** Returns colours of actors, one after the other, again and again. */
function repeatColours(times: number, token: Token): string[] {
  return Array.from({ length: times }, (_, index) =>
    token(colours[index % colours.length] ?? 'ink'),
  );
}

/** The parts of C4 diagrams whose letters have a setting each. */
const systemParts = `person external_person system external_system system_db external_system_db
  system_queue external_system_queue boundary message container external_container container_db
  external_container_db container_queue external_container_queue component external_component
  component_db external_component_db component_queue external_component_queue`;

/** Returns the settings of C4 diagrams: white words on navy, on slate for what is outside the system. */
function readSystems(token: Token, fontFamily: string) {
  const parts = systemParts.split(/\s+/).map((part) => {
    const colour = token(part.startsWith('external') ? 'slate' : 'navy');
    return {
      ...named(part, { fontFamily, fontSize: part === 'message' ? 20 : 25 }),
      [`${part}_bg_color`]: colour,
      [`${part}_border_color`]: colour,
    };
  });
  return Object.assign({ width: 280, c4ShapeMargin: 120, c4ShapeInRow: 3 }, ...parts);
}

function named(part: string, { fontFamily, fontSize }: { fontFamily: string; fontSize: number }) {
  return { [`${part}FontFamily`]: fontFamily, [`${part}FontSize`]: fontSize };
}

function readVariables(token: Token, tokens: ReadonlyMap<string, string>): Record<string, unknown> {
  const [paper, tint, ink, frame] = [token('paper'), token('paper-2'), token('ink'), token('kept')];
  const palette = colours.map(token);
  const parts = colours.map((name, n) => tokens.get(`part-${n + 1}`) ?? token(name));
  return {
    fontSize: `${letterSize}px`,
    background: paper,
    primaryColor: tint,
    primaryTextColor: ink,
    primaryBorderColor: ink,
    secondaryColor: tint,
    secondaryTextColor: ink,
    secondaryBorderColor: ink,
    tertiaryColor: paper,
    tertiaryTextColor: ink,
    tertiaryBorderColor: frame,
    lineColor: ink,
    textColor: ink,
    titleColor: ink,
    clusterBkg: paper,
    clusterBorder: frame,
    rowOdd: paper,
    rowEven: tint,
    edgeLabelBackground: paper,
    noteBkgColor: paper,
    noteTextColor: ink,
    noteBorderColor: frame,
    ...repeat(12, (n) => [`cScale${n}`, tint]),
    ...repeat(12, (n) => [`cScaleLabel${n}`, ink]),
    ...repeat(12, (n) => [`cScaleInv${n}`, ink]),
    ...repeat(12, (n) => [`pie${n + 1}`, parts[n % parts.length] ?? ink]),
    pieTitleTextSize: '26px',
    ...repeat(8, (n) => [`venn${n + 1}`, palette[n] ?? ink]),
    ...repeat(8, (n) => [`git${n}`, n === 0 ? ink : token('muted')]),
    ...repeat(8, (n) => [`gitBranchLabel${n}`, token('on-colour')]),
    commitLabelColor: ink,
    commitLabelBackground: paper,
    commitLabelFontSize: '18px',
    pieSectionTextColor: token('on-colour'),
    ...repeat(4, (n) => [`quadrant${n + 1}Fill`, n % 2 === 0 ? tint : paper]),
    ...repeat(4, (n) => [`quadrant${n + 1}TextFill`, ink]),
    quadrantPointFill: ink,
    quadrantPointTextFill: ink,
    quadrantInternalBorderStrokeFill: frame,
    quadrantExternalBorderStrokeFill: ink,
    // A line can be seen on its bars and on paper.
    xyChart: {
      backgroundColor: paper,
      plotColorPalette: [token('kept'), ink, ...palette].join(','),
    },
  };
}

function repeat(times: number, entry: (n: number) => [string, string]): Record<string, string> {
  return Object.fromEntries(Array.from({ length: times }, (_, n) => entry(n)));
}
