import { referencesOn } from '../../link/references.ts';
import { heightOfBody, places } from '../../write/fit/place.ts';
import { cutIntoColumns } from '../../write/reference-columns.ts';
import { cutColumns } from '../area.ts';
import { faces } from '../face.ts';
import { fillHole, findHole, resize } from '../filled-hole.ts';
import { holeNumbers, wideArea } from '../hole.ts';
import { type ContentWriter, topOfBody } from '../slide-context.ts';
import type { Paragraph } from '../text.ts';

/** Returns the footnotes and the references of the essay, in one column or in two. */
export const writeReferencesContent: ContentWriter = (slide, context) => {
  const { deck, layout, tools } = context;
  const { size, line, rows, between, over } = places.references;
  const { of } = tools.palette;
  const order = { face: faces.oursSemibold, colour: of('muted') };
  const heading = { face: faces.oursSemibold, colour: of('ink') };
  const body = heightOfBody(slide, tools);
  const columns = cutIntoColumns(referencesOn(slide, deck));
  const isMany = columns.length > 1;
  const y = topOfBody(slide, context) + over;
  const areas = cutColumns({ ...wideArea(tools), y, h: body - over }, columns.length, between);
  const shapes = columns.map((references, index) => {
    const paragraphs = references.flatMap(({ text, number, under }, place): Paragraph[] => [
      ...(under
        ? [{ runs: [{ text: under, style: heading }], before: place === 0 ? 0 : rows }]
        : []),
      {
        runs: [
          ...(number === undefined ? [] : [{ text: `${number}\u2003`, style: order }]),
          { text },
        ],
        before: place === 0 && !under ? 0 : rows,
      },
    ]);
    const hole = findHole(layout, { type: 'body', idx: holeNumbers.columns + index });
    const set = isMany ? paragraphs : resize(paragraphs, { size, pitch: size * line });
    return fillHole(hole, set, tools, areas[index]);
  });
  return { shapes, clicks: [] };
};
