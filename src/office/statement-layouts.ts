import { places } from '../write/fit/place.ts';
import { type Area, cutColumns } from './area.ts';
import { faces } from './face.ts';
import { type Hole, quotationHole, wideArea } from './hole.ts';
import { body, drawFootRule, type Layout, listAround } from './layout-frame.ts';
import type { Tools } from './tools.ts';

/** Returns how many columns a layout needs, at least so many. */
export type CountColumns = (key: string, least: number) => number;

/** Returns the layouts of slides that assert something on paper. */
export function listStatements(tools: Tools, most: CountColumns): Layout[] {
  const { beside, above, words, parties, answer, seesaw, map, timeline, paths, references } =
    places;
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
      'seesaw',
      'كفّتان',
      columns('seesaw', { ...wide, y: 380, h: 240 }, seesaw.column, {
        size: seesaw.size,
        pitch: seesaw.size * 1.66,
        align: 'ctr',
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
    ...(['pictured', 'portrait'] as const).map((key) => {
      const { column, padding, gap, size } = places[key];
      const w = key === 'pictured' ? column : wide.w / 2;
      const area = { x: right - w, y: wide.y + 20, w, h: wide.h - padding };
      const look = { size, pitch: size * 1.66, anchor: 'ctr', before: gap / 2 } as const;
      const name = key === 'pictured' ? 'صورة إلى جانب الكلمات' : 'صورة ضيّقة إلى جانب الكلمات';
      return statement(key, name, [quotationHole(tools, area, look)]);
    }),
    statement('picture', 'صورة', []),
    statement('table', 'جدول', []),
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
    statement('number', 'أرقام', listNumbers(tools, wide)),
    statement('compare', 'قبل وبعد', [
      quotationHole(tools, { ...wide, y: 580, h: 60, x: right - wide.w / 2, w: wide.w / 2 }),
    ]),
    statement(
      'roadmap',
      'محاور العرض',
      cutColumns({ ...wide, h: wide.h - 16 }, 2, 64).map((column, index) =>
        quotationHole(tools, column, {
          size: 40,
          pitch: 60,
          before: 21,
          anchor: 'ctr',
          place: index + 1,
        }),
      ),
    ),
    statement(
      'references',
      'الحواشي والمراجع',
      cutColumns({ ...wide, h: wide.h - references.over }, 2, references.between).map(
        (column, index) =>
          quotationHole(tools, column, {
            size: references.many,
            pitch: references.many * references.line,
            before: references.rows,
            place: index + 1,
          }),
      ),
    ),
    statement('paths', 'السيناريوهات', [
      ...listCards(most('paths', 3)).map((card, index) =>
        quotationHole(tools, card, {
          size: paths.size,
          pitch: paths.size * 1.5,
          colour: 'bg1',
          anchor: 'ctr',
          place: index + 1,
        }),
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

/** Returns the placeholders of two numbers side by side, each over the one of its words. */
function listNumbers(tools: Tools, wide: Area): Hole[] {
  const { size, line, words, side } = places.number;
  const number = { size: size.two, pitch: size.two * line.number, face: faces.oursBold };
  return cutColumns(wide, 2, side * 2).flatMap((column, index) => {
    const digits = { ...column, y: 240, h: number.pitch };
    const under = { ...column, y: digits.y + digits.h, h: 160 };
    return [
      quotationHole(tools, digits, { ...number, place: 2 * index + 1 }),
      quotationHole(tools, under, {
        size: words.two,
        pitch: words.two * 1.6,
        place: 2 * index + 2,
      }),
    ];
  });
}

/** Where the words of the cards of paths stand, from their left, under the head, px (styles/kinds.css). */
const cards = { x: 246, over: 24 };

function listCards(count: number): Area[] {
  const { height, gap, most, column } = places.paths;
  const row = (height - gap * (count - 1)) / count;
  const h = Math.min(most, row);
  return Array.from({ length: count }, (_, index) => ({
    x: cards.x,
    y: body.top + cards.over + index * (row + gap) + (row - h) / 2,
    w: column,
    h,
  }));
}
