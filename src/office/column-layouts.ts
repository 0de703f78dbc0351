import { places } from '../write/fit/place.ts';
import { type Area, cutColumns } from './area.ts';
import { faces } from './face.ts';
import { type Hole, quotationHole } from './hole.ts';
import type { Layout } from './layout-frame.ts';
import type { StatementFrame } from './statement-layout.ts';
import type { Tools } from './tools.ts';

/** Returns the layouts of slides whose words stand in columns, or in one as wide as the slide. */
export function listColumnLayouts({ tools, wide, statement, columns }: StatementFrame): Layout[] {
  const { above, words, parties, answer, seesaw, timeline, references } = places;
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
    statement(
      'timeline',
      'خطّ الزمن',
      columns('timeline', { ...wide, y: wide.y + timeline.over, h: 240 }, 0, {
        size: 26,
        pitch: 26 * 1.6,
      }),
    ),
    statement('number', 'أرقام', listNumbers(tools, wide)),
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
