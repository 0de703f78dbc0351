import type { MermaidConfig } from 'mermaid';
import { named, readCharts } from './chart-config.ts';
import { writeFigureStyle } from './figure-style.ts';
import { readVariables } from './theme-variables.ts';
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
    themeVariables: { fontSize: `${letterSize}px`, ...readVariables(token, tokens) },
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
