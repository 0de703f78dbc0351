import { colours } from '../read/colour.ts';
import { labelLetters, nameSizes } from './alliance/letters.ts';
import type { Look } from './alliance/map-order.ts';
import { writeChartStyle } from './chart-style.ts';
import type { Token } from './token.ts';

const shapes = ['rect', 'circle', 'ellipse', 'polygon', 'path'];

/**
 * Returns a drawing's style rules, which follow Mermaid's own. Colour means the actor, line style means
 * the kind of relation, and letters are heavy enough to be read from the last row of a hall.
 */
export function writeFigureStyle(token: Token): string {
  return [
    writeBoxes(token),
    writeLines(token),
    writeSequence(token),
    writeSpans(token),
    writeChartStyle(token),
    writeMaps(token),
    ...colours.map((name) => writeActor(name, token(name), token('on-colour'))),
    `${within('.quiet')}{fill:${token('paper')}!important;stroke:${token('slate')}!important;stroke-dasharray:7 5}
    .quiet text,.quiet tspan{fill:${token('slate')}!important}`,
  ].join('\n');
}

function within(parent: string): string {
  return shapes.map((shape) => `${parent} ${shape}`).join(',');
}

function writeActor(name: string, colour: string, on: string): string {
  return `${within(`.${name}`)}{fill:${colour}!important;stroke:none!important}
    .${name} text,.${name} tspan{fill:${on}!important;font-weight:700}`;
}

function writeBoxes(token: Token): string {
  return `${within('.node')}{stroke-width:2px}
    .node rect,.cluster rect,.statediagram-cluster rect{rx:8px!important;ry:8px!important}
    .node tspan,.cluster-label tspan,.edgeLabels tspan{font-weight:600}
    .edgeLabels text,.edgeLabels tspan{font-size:22px}
    .cluster rect,.statediagram-cluster rect{stroke:${token('kept')};stroke-width:2px}
    .cluster-label tspan{fill:${token('muted')}}
    .edgeLabel rect,.edgeLabel .background{fill:${token('paper')}!important;opacity:1!important}
    ${within('.mindmap-node')}{fill:${token('paper-2')};stroke:${token('ink')};stroke-width:2px}
    ${within('.mindmap-node.section-root')}{fill:${token('ink')};stroke:none}
    .section-root text{fill:${token('on-colour')}}`;
}

/** Names on alliance maps: those of the two strands are larger, those of organisations and things smaller;
 * labels by the weight of their lines. */
function writeMaps(token: Token): string {
  const sized = (name: string, px: number) => `.${name} text,.${name} tspan{font-size:${px}px}`;
  const label = (look: Look, colour: string) => {
    const { size, weight } = labelLetters[look];
    return `.edgeLabels.${look} text,.edgeLabels.${look} tspan{font-size:${size}px;font-weight:${weight};fill:${token(colour)}}`;
  };
  return [
    ...nameSizes.map(([classes, size]) => sized(classes.replaceAll(' ', '.'), size)),
    ...(Object.keys(labelLetters) as Look[]).map((look) =>
      label(look, look === 'kept' || look === 'stays' ? 'muted' : 'ink'),
    ),
  ].join('\n');
}

function writeLines(token: Token): string {
  const ink = token('ink');
  return `.edge-thickness-normal,.transition{stroke-width:2.5px}
    .edge-thickness-thick{stroke-width:5px}
    .edge-pattern-dotted{stroke-dasharray:0 7;stroke-linecap:round;stroke-width:3.5px}
    .edge-pattern-dashed{stroke-dasharray:9 6}
    .edge-thickness-invisible{stroke:none}
    .edge{stroke:${ink}!important;stroke-width:2.5px!important}`;
}

function writeSequence(token: Token): string {
  const ink = token('ink');
  return `rect.actor{rx:8px;ry:8px;stroke:${ink};stroke-width:2px}
    .actor-line{stroke:${token('kept')};stroke-width:2px}
    rect.rect[stroke]{stroke:${token('slate')};stroke-width:2px}
    .loopLine,.labelBox{stroke:${ink};stroke-width:2px}
    .messageLine0,.messageLine1{stroke:${ink};stroke-width:2.5px}
    .messageLine1{stroke-dasharray:9 6}
    .note{rx:8px;ry:8px;stroke:${token('slate')};stroke-width:2px;stroke-dasharray:7 5}`;
}

/** Timelines, journeys and gantt charts. */
function writeSpans(token: Token): string {
  return `.taskWrapper tspan{font-weight:700}
    .eventWrapper .node-bkg{fill:${token('paper')}}
    .lineWrapper line{stroke:${token('ink')}}
    .today{display:none}
    rect.task{rx:6px;ry:6px;stroke:${token('ink')};stroke-width:2px;fill:${token('paper-2')}}
    text.journey-section{fill:${token('ink')}!important}
    .grid .tick text{stroke:none}
    text[font-size="4ex"]{font-size:30px}
    .titleText,.quadrant-title{font-size:26px;font-weight:600}
    .taskText,.taskTextOutsideLeft,.taskTextOutsideRight,.sectionTitle{font-weight:600}
    .quadrant text,.data-point text{font-weight:600}`;
}
