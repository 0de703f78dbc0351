import type { MermaidConfig } from 'mermaid';
import { type Token, writeFigureStyle } from './figure-style.ts';

/** The font size of a drawing, px. */
export const letterSize = 22;
/** The only font family of figures, by its name in the page. */
export const figureFamily = 'Plex';
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
  const token: Token = (name) => tokens.get(name) ?? '#000000';
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
    fontFamily: figureFamily,
    fontSize: letterSize,
    themeVariables: readVariables(token),
    themeCSS: writeFigureStyle(token),
    ...readKinds(layout),
    // Mind maps and some other kinds have their own layouts.
    ...(layout !== 'elk' && { layout }),
  };
}

/** Returns the settings of each kind of diagram; for some kinds Mermaid 12 has looks and layouts of their own. */
function readKinds(layout: string): MermaidConfig {
  const plain = { look: 'classic', theme: 'base', htmlLabels: false } as const;
  const graph = { ...plain, layout, wrappingWidth: 240, minNodeWidth: 0 } as const;
  const letters = { fontFamily: figureFamily, fontSize: 20 };
  const spans = { width: 170, leftMargin: 60, taskFontSize: 20, taskFontFamily: figureFamily };
  return {
    // On a map there is less space for boxes than in a drawing that has only boxes.
    flowchart: { ...graph, curve: 'rounded', padding: layout === 'elk' ? 18 : 7 },
    state: { ...graph, padding: 18 },
    class: { ...plain, layout: 'elk' },
    er: { ...plain, layout: 'elk', fontSize: 20 },
    requirement: plain,
    mindmap: { padding: 16 },
    timeline: spans,
    journey: { ...spans, titleFontFamily: figureFamily, textPlacement: 'tspan' },
    gitGraph: { rotateCommitLabel: false },
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
  } as MermaidConfig;
}

function named(part: string, { fontFamily, fontSize }: { fontFamily: string; fontSize: number }) {
  return { [`${part}FontFamily`]: fontFamily, [`${part}FontSize`]: fontSize };
}

function readVariables(token: Token): Record<string, unknown> {
  const [paper, tint, ink, rule] = [token('paper'), token('paper-2'), token('ink'), token('rule')];
  const slices = [ink, token('muted'), token('charcoal')];
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
    tertiaryBorderColor: rule,
    lineColor: ink,
    textColor: ink,
    titleColor: ink,
    clusterBkg: paper,
    clusterBorder: rule,
    edgeLabelBackground: paper,
    noteBkgColor: paper,
    noteTextColor: ink,
    noteBorderColor: rule,
    ...repeat(12, (n) => [`cScale${n}`, tint]),
    ...repeat(12, (n) => [`cScaleLabel${n}`, ink]),
    ...repeat(12, (n) => [`cScaleInv${n}`, ink]),
    ...repeat(12, (n) => [`pie${n + 1}`, slices[n % slices.length] ?? ink]),
    ...repeat(8, (n) => [`git${n}`, n === 0 ? ink : token('muted')]),
    ...repeat(8, (n) => [`gitBranchLabel${n}`, '#ffffff']),
    commitLabelColor: ink,
    commitLabelBackground: paper,
    commitLabelFontSize: '18px',
    pieSectionTextColor: '#ffffff',
    ...repeat(4, (n) => [`quadrant${n + 1}Fill`, n % 2 === 0 ? tint : paper]),
    ...repeat(4, (n) => [`quadrant${n + 1}TextFill`, ink]),
    quadrantPointFill: ink,
    quadrantPointTextFill: ink,
    quadrantInternalBorderStrokeFill: rule,
    quadrantExternalBorderStrokeFill: ink,
    xyChart: { backgroundColor: paper, plotColorPalette: slices.join(',') },
  };
}

function repeat(times: number, entry: (n: number) => [string, string]): Record<string, string> {
  return Object.fromEntries(Array.from({ length: times }, (_, n) => entry(n)));
}
