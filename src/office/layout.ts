import { slideSize } from '../contract/slide-size.ts';
import type { DrawnSlide } from '../draw/illustration.ts';
import type { Deck } from '../link/deck.ts';
import { isEnding } from '../link/slide-order.ts';
import { kindRules } from '../read/slide-kind.ts';
import { placeScenario } from '../write/band.ts';
import { places } from '../write/fit/place.ts';
import { layoutOf } from '../write/layout.ts';
import { nameScenario } from '../write/page-words.ts';
import { type Area, cutColumns } from './area.ts';
import { faces } from './face.ts';
import {
  assertionHole,
  footHoles,
  type Hole,
  headlineHole,
  labelHole,
  quotationHole,
  wideArea,
} from './hole.ts';
import type { Colour } from './palette.ts';
import { box, type Drawn } from './shape.ts';
import type { Tools } from './tools.ts';

/** A layout of the master: what a new slide of its kind begins with. */
export interface Layout {
  key: string;
  name: string;
  type?: 'title' | 'titleOnly';
  ground?: Colour;
  holes: Hole[];
  ornaments: Drawn[];
}

/** The words of a slide: from its head to its foot, px. */
const body = { top: 138, bottom: 656 };

/** Where the rule over the foot line stands, and how high it is, px. */
const footRule = { y: 655.5, h: 1 };

/** Returns the name of the layout that a slide has. */
export function nameLayout(slide: DrawnSlide, deck: Deck): string {
  if (isEnding(slide)) {
    const words = slide.illustrations.length === 0 ? '-words' : '';
    return `scenario-${placeScenario(slide, deck)}${words}`;
  }
  if (slide.kind === 'shift') return 'map';
  return layoutOf(slide) ?? slide.kind;
}

/** Returns the layouts of a presentation, with as many columns as the fullest slide of each needs. */
export function listLayouts(slides: DrawnSlide[], deck: Deck, tools: Tools): Layout[] {
  const most = (key: string, least: number) =>
    Math.max(
      least,
      ...slides.filter((one) => nameLayout(one, deck) === key).map(({ points }) => points.length),
    );
  const scenarios = Math.max(1, deck.slides.filter(isEnding).length);
  return [
    titleLayout(tools),
    ...listStatements(tools, most),
    ...listGrounds(tools),
    ...Array.from({ length: scenarios }, (_, index) => index + 1).flatMap((place) => [
      scenarioLayout(place, most(`scenario-${place}`, 3), tools),
      scenarioWordsLayout(place, tools),
    ]),
  ];
}

function titleLayout(tools: Tools): Layout {
  const { sizes, palette } = tools;
  const { headline: rule } = kindRules.title;
  const line = sizes('cover') * sizes('cover-line');
  const area = { ...wideArea(tools), y: 88, h: 2 * line };
  const title = headlineHole(rule, area, palette.of('night-text'), tools);
  const style = { face: faces.ours, size: 26, colour: palette.of('night-muted'), pitch: 26 * 1.4 };
  const byline: Hole = {
    type: 'subTitle',
    idx: 1,
    name: 'الكاتب',
    prompt: 'الكاتب',
    area: { ...wideArea(tools), y: area.y + area.h + 20, h: style.pitch },
    style,
  };
  const occasion = labelHole(tools, palette.of('night-muted'));
  occasion.area = { ...occasion.area, y: 56 };
  const ground = palette.of('night');
  const holes = [title, occasion, byline];
  return { key: 'title', name: 'الغلاف', type: 'title', ground, holes, ornaments: [] };
}

/** Returns the layouts of slides that assert something on paper. */
function listStatements(tools: Tools, most: (key: string, least: number) => number): Layout[] {
  const { beside, above, words, parties, answer, map, timeline, paths } = places;
  const wide = { ...wideArea(tools), y: body.top, h: body.bottom - body.top };
  const statement = (
    key: string,
    name: string,
    held: Hole[],
    ornaments = [drawFootRule(tools)],
  ) => ({
    key,
    name,
    ...(held.length === 0 && { type: 'titleOnly' as const }),
    holes: [...listAround(tools), ...held],
    ornaments,
  });
  const columns = (key: string, area: Area, gap: number, look = {}) =>
    cutColumns(area, most(key, 2), gap).map((column, index) =>
      quotationHole(tools, column, { ...look, place: index + 1 }),
    );
  const right = wide.x + wide.w;
  return [
    statement('words', 'كلمات', [
      quotationHole(
        tools,
        { ...wide, h: wide.h - words.padding },
        { size: words.size, pitch: words.size * 1.66, anchor: 'ctr', before: words.gap / 2 },
      ),
    ]),
    statement(
      'parties',
      'أطراف',
      columns('parties', { ...wide, y: 340, h: 280 }, parties.column.three, {
        size: parties.size.three,
        pitch: parties.size.three * 1.66,
      }),
    ),
    statement(
      'answer',
      'فعل وأثره',
      columns('answer', { ...wide, y: 260, h: 240 }, answer.gap, {
        size: answer.size,
        pitch: answer.size * 1.66,
        anchor: 'ctr',
      }),
    ),
    statement(
      'above',
      'شكل فوق الكلمات',
      columns('above', { ...wide, y: 580, h: 60 }, above.column),
    ),
    statement('beside', 'شكل إلى جانب الكلمات', [
      quotationHole(
        tools,
        { x: right - beside.column, y: wide.y + 20, w: beside.column, h: wide.h - beside.padding },
        { anchor: 'ctr', before: beside.gap / 2 },
      ),
    ]),
    statement('figure', 'شكل', []),
    statement(
      'map',
      'خريطة التحالفات',
      [
        quotationHole(
          tools,
          { x: right - map.column, y: map.top + 14, w: map.column, h: 260 },
          { pitch: 27 * 1.6, before: map.gap / 2 },
        ),
      ],
      [],
    ),
    statement(
      'timeline',
      'خطّ الزمن',
      columns('timeline', { ...wide, y: wide.y + timeline.over, h: 240 }, 0, {
        size: 26,
        pitch: 26 * 1.6,
      }),
    ),
    statement('compare', 'قبل وبعد', [
      quotationHole(tools, { ...wide, y: 580, h: 60, x: right - wide.w / 2, w: wide.w / 2 }),
    ]),
    statement('paths', 'السيناريوهات', [
      ...Array.from({ length: most('paths', 3) }, (_, index) =>
        quotationHole(
          tools,
          { x: 162, y: body.top + 24 + index * 160, w: paths.column, h: 146 },
          {
            size: paths.size,
            pitch: paths.size * 1.5,
            colour: 'bg1',
            anchor: 'ctr',
            place: index + 1,
          },
        ),
      ),
      quotationHole(
        tools,
        {
          x: right - paths.today.column,
          y: body.top + paths.today.top,
          w: paths.today.column,
          h: 150,
        },
        { size: paths.size, pitch: paths.size * 1.5 },
      ),
    ]),
  ];
}

/** What every slide on paper has beside its own: headline, label, foot. */
function listAround(tools: Tools): Hole[] {
  const { palette } = tools;
  const colours = { words: palette.of('muted'), number: palette.of('ink') };
  return [
    assertionHole(tools),
    labelHole(tools, palette.of('muted')),
    ...footHoles(tools, colours),
  ];
}

/** Returns the layouts of great words on a ground of their own. */
function listGrounds(tools: Tools): Layout[] {
  const { sizes, palette } = tools;
  const wide = wideArea(tools);
  const top = sizes('top') + sizes('label') * 1.4;
  const great = (kind: 'question' | 'quote', lines: number, colour: Colour) => {
    const { headline: rule } = kindRules[kind];
    const line = sizes(rule.size) * sizes(`${rule.size}-line`);
    return headlineHole(
      rule,
      { ...wide, y: top + (rule.over ?? 0), h: lines * line },
      colour,
      tools,
    );
  };
  const [text, muted] = [palette.of('night-text'), palette.of('night-muted')];
  const answer = { face: faces.display, size: 46, pitch: 46 * 1.7, colour: text };
  return [
    {
      key: 'question',
      name: 'سؤال',
      ground: palette.of('night'),
      holes: [
        great('question', 2, text),
        labelHole(tools, muted),
        quotationHole(tools, { ...wide, y: 405, h: 220 }, { ...answer, before: 24 }),
        ...footHoles(tools, { words: muted, number: text }),
      ],
      ornaments: [drawFootRule(tools, 'night-rule')],
    },
    {
      key: 'quote',
      name: 'اقتباس',
      ground: palette.of('paper-2'),
      holes: [
        great('quote', 4, palette.of('ink')),
        ...listAround(tools).slice(1),
        quotationHole(tools, { ...wide, y: 560, h: 90 }),
      ],
      ornaments: [drawFootRule(tools)],
    },
  ];
}

/** The part of a scenario's slide beside its band, px. */
function besideBand({ sizes }: Tools): Area {
  const { start, end } = places.scenario;
  return { x: end, y: 0, w: slideSize.width - sizes('band') - start - end, h: body.bottom };
}

function scenarioLayout(place: number, columns: number, tools: Tools): Layout {
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

function scenarioWordsLayout(place: number, tools: Tools): Layout {
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

function drawFootRule(tools: Tools, token = 'rule'): Drawn {
  return drawRule(wideArea(tools), tools.palette.of(token));
}

function drawRule({ x, w }: Area, fill: Colour): Drawn {
  return box({ name: 'خطّ' }, { x, w, ...footRule }, { preset: 'rect' }, { fill });
}
