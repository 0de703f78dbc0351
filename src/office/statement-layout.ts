import { type Area, cutColumns } from './area.ts';
import { type Hole, quotationHole, wideArea } from './hole.ts';
import { body, drawFootRule, type Layout, listAround } from './layout-frame.ts';
import type { Tools } from './tools.ts';

/** Returns how many columns a layout needs, at least so many. */
export type CountColumns = (key: string, least: number) => number;

/** How an own placeholder of the author's words looks. */
type HoleLook = Parameters<typeof quotationHole>[2];

/** What the layouts of slides that assert something on paper are made with. */
export interface StatementFrame {
  tools: Tools;
  most: CountColumns;
  /** The area between the head and the foot, px. */
  wide: Area;
  /** Returns a layout with headline, label and foot, and the placeholders that it holds beside them. */
  statement(key: string, name: string, held: Hole[], ornaments?: Layout['ornaments']): Layout;
  /** Returns placeholders side by side, from the right, as many as the fullest slide needs. */
  columns(key: string, area: Area, gap: number, look?: HoleLook): Hole[];
}

/** Returns what the layouts of slides that assert something on paper are made with. */
export function openStatements(tools: Tools, most: CountColumns): StatementFrame {
  return {
    tools,
    most,
    wide: { ...wideArea(tools), y: body.top, h: body.bottom - body.top },
    statement: (key, name, held, ornaments = [drawFootRule(tools)]) => ({
      key,
      name,
      ...(held.length === 0 && { type: 'titleOnly' as const }),
      holes: [...listAround(tools), ...held],
      ornaments,
    }),
    columns: (key, area, gap, look = {}) =>
      cutColumns(area, most(key, 2), gap).map((column, index) =>
        quotationHole(tools, column, { ...look, place: index + 1 }),
      ),
  };
}
