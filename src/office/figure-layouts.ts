import { places } from '../write/fit/place.ts';
import { quotationHole } from './hole.ts';
import type { Layout } from './layout-frame.ts';
import type { StatementFrame } from './statement-layout.ts';

/** Returns the layouts of slides with a figure, a map, a picture or a table, and the words beside or under it. */
export function listFigureLayouts({ tools, wide, statement }: StatementFrame): Layout[] {
  const { beside, map } = places;
  const right = wide.x + wide.w;
  return [
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
    statement('compare', 'قبل وبعد', [
      quotationHole(tools, { ...wide, y: 580, h: 60, x: right - wide.w / 2, w: wide.w / 2 }),
    ]),
  ];
}
