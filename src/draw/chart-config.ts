import type { MermaidConfig } from 'mermaid';
import { colours } from '../read/colour.ts';
import { scaleLetters } from './chart-width.ts';
import { nameStandIn } from './stand-in.ts';
import type { Token } from './token.ts';

/** Returns the settings of charts: letters of 20 px and more, and the room that these need. */
export function readCharts(token: Token, fontFamily: string): MermaidConfig {
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

/** Returns the settings of the letters of a part, by the names that Mermaid gives them. */
export function named(
  part: string,
  { fontFamily, fontSize }: { fontFamily: string; fontSize: number },
) {
  return { [`${part}FontFamily`]: fontFamily, [`${part}FontSize`]: fontSize };
}
