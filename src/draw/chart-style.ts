import { colours } from '../read/colour.ts';
import type { Token } from './token.ts';

/**
 * Returns the style rules of the kinds that Mermaid draws with sizes and colours of its own: letters of
 * 20 px and more, words in ink, and parts in the colours of actors, which are told apart without colour
 * vision.
 */
export function writeChartStyle(token: Token): string {
  return [
    writePies(token),
    writeBars(),
    writeLines(token),
    writeGantt(token),
    writeJourneys(token),
    writeRadar(token),
    writeBlocks(token),
    writeFields(token),
    writeBranches(token),
    writeSystems(token),
  ].join('\n');
}

/** Returns a rule for each colour; `index` counts from 0. */
function perColour(token: Token, rule: (colour: string, index: number) => string): string {
  return colours.map((name, index) => rule(token(name), index)).join('\n');
}

function writePies(token: Token): string {
  return `.pieCircle{stroke:${token('paper')};stroke-width:3px;opacity:1}
    .pieOuterCircle{stroke:none}
    .slice{font-size:22px!important;font-weight:600}
    .legend text{font-size:22px!important}`;
}

/** Mermaid makes the number over a bar as large as the bar is wide. */
function writeBars(): string {
  return '[class^="bar-plot"] text{font-size:25px!important;font-weight:600}';
}

/** Mermaid draws the lines of an xychart 2 px wide, the first in the grey of bars. */
function writeLines(token: Token): string {
  return `[class^="line-plot"] path{stroke-width:5px!important}
    .line-plot-0 path{stroke:${token('ink')}!important}`;
}

function writeGantt(token: Token): string {
  const each = (state: string) => [0, 1, 2, 3].map((n) => `rect.task.${state}${n}`).join(',');
  return `${each('done')}{fill:${token('rule')}}
    ${each('active')}{fill:${token('lit')};stroke-width:3px}
    ${each('crit')},${each('activeCrit')},${each('doneCrit')}{stroke:${token('maroon')};stroke-width:4px}
    .grid .tick{stroke:${token('kept')}!important;opacity:1!important}
    rect.task.milestone{fill:${token('ink')};rx:2px;ry:2px}
    .grid .tick text{font-size:20px!important}
    .taskText,.taskTextOutsideLeft,.taskTextOutsideRight{font-size:20px!important;fill:${token('ink')}!important}`;
}

function writeJourneys(token: Token): string {
  return `text.task{fill:${token('ink')}!important;font-size:20px}
    text.legend{font-size:20px}
    .face{fill:${token('paper-2')};stroke:${token('ink')}}
    ${perColour(token, (colour, index) => `.actor-${index}{fill:${colour}!important;stroke:none!important}`)}`;
}

function writeRadar(token: Token): string {
  return `.radarGraticule{fill:none!important;stroke:${token('kept')}!important;stroke-width:1.5px!important}
    .radarAxisLine{stroke:${token('muted')}!important;stroke-width:1.5px!important}
    .radarAxisLabel,.radarLegendText{font-size:20px!important;fill:${token('ink')}!important}
    .radarTitle{font-size:26px!important;font-weight:600}
    ${perColour(
      token,
      (colour, index) => `.radarCurve-${index}{fill:${colour}!important;fill-opacity:.1!important;
        stroke:${colour}!important;stroke-width:4px!important}
        .radarLegendBox-${index}{fill:${colour}!important;fill-opacity:1!important;stroke:none!important}`,
    )}`;
}

/** Treemaps and packets. */
function writeBlocks(token: Token): string {
  return `.treemapLeaf{fill-opacity:1!important;stroke-width:3px!important}
    .treemapSection{fill:${token('paper')}!important;fill-opacity:1!important;stroke:${token('slate')}!important;stroke-opacity:1!important}
    .treemapSectionLabel,.treemapSectionValue{font-size:20px!important;clip-path:none!important;transform:translate(0,2px)}
    .treemapLabel,.treemapValue{clip-path:none!important}
    .packetBlock{fill:${token('paper-2')}!important;stroke:${token('ink')}!important;stroke-width:2px!important}
    .packetLabel,.packetByte{font-size:20px!important;fill:${token('ink')}!important}
    .packetByte{fill:${token('muted')}!important;transform:translate(0,-4px)}
    .packetTitle{font-size:26px!important;font-weight:600}`;
}

/** Kinds that divide a plane: Cynefin and Venn. */
function writeFields(token: Token): string {
  return `.cynefinCliff{stroke:${token('maroon')}!important}
    .cynefinDomainLabel{font-size:26px!important;transform:translate(0,-24px)}
    .cynefinItem{display:none}
    .cynefinSubtitle{font-size:20px!important;fill:${token('muted')}!important}
    .cynefinItemText,.cynefinArrowLabel{font-size:20px!important}
    .cynefinTitle{font-size:26px!important}
    .venn-title{font-size:26px!important;font-weight:600}
    .venn-area text,.venn-area tspan{fill:${token('ink')}!important}`;
}

function writeBranches(token: Token): string {
  return `.commit-label,.tag-label{font-size:20px!important;fill:${token('ink')}!important}
    .commit-label-bkg{fill:${token('paper')}!important;opacity:1!important}
    .tag-label-bkg{fill:${token('paper-2')}!important;stroke:${token('ink')}!important}
    .gitTitleText{font-size:26px!important}
    .ishikawa-head-label{font-size:22px!important}
    .ishikawa-label.align{transform:translate(-7px,0)}
    .ishikawa line{stroke:${token('ink')};stroke-width:2.5px}
    .treeView-node-line{stroke:${token('slate')}!important;stroke-width:2px!important}
    .treeView-node-label{font-size:22px!important;fill:${token('ink')}!important}`;
}

/** Sankeys, event modelling, C4, architectures, railroads and use cases. */
function writeSystems(token: Token): string {
  const ink = token('ink');
  return `.node-labels{font-size:20px;font-weight:600}
    .em-swimlane rect{fill:${token('paper')}!important;stroke:${token('kept')}!important}
    .em-relation{stroke-width:2.5px}
    .em-box rect{fill:${token('paper-2')}!important;stroke:${ink}!important;stroke-width:2px!important}
    line[stroke="#444444"],path[stroke="#444444"]{stroke:${ink};stroke-width:2.5px}
    text[fill="#444444"]{fill:${ink}}
    .architecture-service svg rect[width="80"],.architecture-groups svg rect[width="80"]{fill:${token('navy')}!important}
    polygon.arrow{fill:${ink}}
    .railroad-terminal rect{fill:${token('paper')}!important;stroke:${ink}!important;stroke-width:2px!important}
    .railroad-nonterminal rect{fill:${token('paper-2')}!important;stroke:${ink}!important;stroke-width:2px!important}
    .railroad-line{stroke:${ink}!important;stroke-width:2px!important}
    .boundary-body,.boundary-tab{stroke:${token('kept')}!important;stroke-width:2px!important}`;
}
