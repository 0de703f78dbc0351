import { heightOfBody, places } from '../../write/fit/place.ts';
import { setTable } from '../../write/fit/table.ts';
import { wideArea } from '../hole.ts';
import { type ContentWriter, topOfBody } from '../slide-context.ts';
import { writeOfficeTable } from '../table.ts';

/** Over a table, px (styles/table.css). */
const over = 12;

/** Returns a table, whole: PowerPoint lets no row of it come with a click. */
export const writeTableContent: ContentWriter = (slide, context) => {
  const { table, headline } = slide;
  if (!table) return { shapes: [], clicks: [] };
  const { tools } = context;
  const body = heightOfBody(slide, tools);
  const setting = setTable(table, body, tools);
  const h = setting.heights.reduce((sum, one) => sum + one, 0);
  const w = setting.widths.reduce((sum, one) => sum + one, 0);
  const wide = wideArea(tools);
  const y = topOfBody(slide, context) + over + (body - places.table.padding - h) / 2;
  const area = { x: wide.x + wide.w - w, y, w, h };
  return {
    shapes: [writeOfficeTable(table, setting, area, headline.join(' '), tools)],
    clicks: [],
  };
};
