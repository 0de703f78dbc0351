import { slideSize } from '../contract/slide-size.ts';
import { kindRules } from '../read/slide-kind.ts';
import { places } from '../write/fit/place.ts';
import { nameScenario } from '../write/page-words.ts';
import { type Area, cutColumns } from './area.ts';
import { footHoles, type Hole, headlineHole, labelHole, quotationHole } from './hole.ts';
import { body, drawRule, type Layout } from './layout-frame.ts';
import { box } from './shape.ts';
import type { Tools } from './tools.ts';

/** The part of a scenario's slide beside its band, px. */
function besideBand({ sizes }: Tools): Area {
  const { start, end } = places.scenario;
  return { x: end, y: 0, w: slideSize.width - sizes('band') - start - end, h: body.bottom };
}

/** Returns the layout of a scenario with a map and columns of words under it. */
export function scenarioLayout(place: number, columns: number, tools: Tools): Layout {
  const { height, column, size } = places.scenario;
  const area = { ...besideBand(tools), y: body.bottom - height, h: height };
  const look = { size, pitch: size * 1.66 };
  return bandLayout(
    `scenario-${place}`,
    nameScenario(place),
    place,
    cutColumns(area, columns, column).map((one, index) =>
      quotationHole(tools, one, { ...look, place: index + 1 }),
    ),
    tools,
  );
}

/** Returns the layout of a scenario with words alone. */
export function scenarioWordsLayout(place: number, tools: Tools): Layout {
  const { size, padding, start, gap } = places.scenarioWords;
  const beside = besideBand(tools);
  const area = { ...beside, w: beside.w - start, h: body.bottom - padding };
  const look = { size, pitch: size * 1.66, anchor: 'ctr', before: gap / 2 } as const;
  const name = `${nameScenario(place)}: كلمات`;
  return bandLayout(
    `scenario-${place}-words`,
    name,
    place,
    [quotationHole(tools, area, look)],
    tools,
  );
}

function bandLayout(key: string, name: string, place: number, held: Hole[], tools: Tools): Layout {
  const { sizes, palette } = tools;
  const band = { x: slideSize.width - sizes('band'), y: 0, w: sizes('band'), h: slideSize.height };
  const words = { x: band.x + sizes('band-side'), w: band.w - sizes('side') - sizes('band-side') };
  const { headline: rule } = kindRules.scenario;
  const line = sizes(rule.size) * 1.45;
  const title = headlineHole(rule, { ...words, y: 187, h: 5 * line }, 'bg1', tools);
  const label = labelHole(tools, 'bg1', { ...words, y: 148, h: sizes('caption') * 1.4 });
  const colours = { words: palette.of('muted'), number: palette.of('ink') };
  const beside = besideBand(tools);
  const ground = palette.of(nameScenarioColour(place, tools));
  return {
    key,
    name,
    holes: [title, label, ...held, ...footHoles(tools, colours, beside)],
    ornaments: [
      box({ name: 'الشريط' }, band, { preset: 'rect' }, { fill: ground }),
      drawRule(beside, palette.of('rule')),
    ],
  };
}

/** Returns the token of a scenario's colour; those beyond the last have that of charcoal. */
export function nameScenarioColour(place: number, { palette }: Pick<Tools, 'palette'>): string {
  const token = `scenario-${place}`;
  return palette.has(token) ? token : 'charcoal';
}
