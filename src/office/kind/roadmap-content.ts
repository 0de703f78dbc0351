import { slideSize } from '../../contract/slide-size.ts';
import { listParts } from '../../link/talk-part.ts';
import { mostInColumn } from '../../write/roadmap-slide.ts';
import { cutColumns } from '../area.ts';
import { faces } from '../face.ts';
import { fillHole, findHole, resize } from '../filled-hole.ts';
import { holeNumbers, wideArea } from '../hole.ts';
import { type ContentWriter, topOfBody } from '../slide-context.ts';
import type { Paragraph } from '../text.ts';

/** Letters where the parts fill two columns, the gap between these, the space over the foot, px (styles/kinds.css). */
const many = { size: 30, pitch: 45, gap: 64 };
const under = 16;

/** Returns the parts of the talk as a numbered list, in one column or in two. */
export const writeRoadmapContent: ContentWriter = (slide, context) => {
  const { deck, layout, tools } = context;
  const order = { face: faces.oursBold, colour: tools.palette.of('muted') };
  const rows = listParts(deck.essay).map(
    ({ text }, index): Paragraph => ({
      runs: [{ text: `${index + 1}`, style: order }, { text: `\u2003${text}` }],
      ...(index === 0 && { before: 0 }),
    }),
  );
  const isMany = rows.length > mostInColumn;
  const half = isMany ? Math.ceil(rows.length / 2) : rows.length;
  const groups = isMany ? [rows.slice(0, half), rows.slice(half)] : [rows];
  const y = topOfBody(slide, context);
  const h = slideSize.height - tools.sizes('foot-height') - under - y;
  const columns = cutColumns({ ...wideArea(tools), y, h }, groups.length, many.gap);
  const shapes = groups.map((group, index) => {
    const hole = findHole(layout, { type: 'body', idx: holeNumbers.columns + index });
    return fillHole(hole, isMany ? resize(group, many) : group, tools, columns[index]);
  });
  return { shapes, clicks: [] };
};
