import { colours } from '../read/colour.ts';
import type { Token } from './token.ts';

/** Returns the colours of Mermaid’s theme `base`, from the tokens. */
export function readVariables(
  token: Token,
  tokens: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const [paper, tint, ink, frame] = [token('paper'), token('paper-2'), token('ink'), token('kept')];
  const palette = colours.map(token);
  const parts = colours.map((name, n) => tokens.get(`part-${n + 1}`) ?? token(name));
  return {
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
