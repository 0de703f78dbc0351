import type { LinkedBullet } from '../../link/linked-bullet.ts';
import { heightOfBody, places } from '../../write/fit/place.ts';
import { cutNumber, sizeOfNumbers } from '../../write/number-slide.ts';
import { type Area, cutColumns } from '../area.ts';
import { faces } from '../face.ts';
import { fillHole, findHole } from '../filled-hole.ts';
import { heightOfText } from '../fit-text.ts';
import { holeNumbers, wideArea } from '../hole.ts';
import { quote } from '../points.ts';
import { box } from '../shape.ts';
import {
  type ContentWriter,
  joinContents,
  type SlideContent,
  type SlideContext,
  topOfBody,
} from '../slide-context.ts';
import { type Paragraph, runsOf } from '../text.ts';
import type { Tools } from '../tools.ts';

const { number: place } = places;

type Setting = ReturnType<typeof sizeOfNumbers>;

/** A number and its words as paragraphs. */
interface Written {
  number: Paragraph[];
  words: Paragraph[];
}

/** Returns one or two large numbers, each in a placeholder of its own over what it counts. */
export const writeNumberContent: ContentWriter = (slide, context) => {
  const { points } = slide;
  const { tools } = context;
  const size = sizeOfNumbers(points);
  const wide = { ...wideArea(tools), y: topOfBody(slide, context) };
  const columns = cutColumns(wide, size === 'two' ? 2 : 1, place.side * 2);
  const written = points.map((point) => writeParagraphs(point, size, tools));
  const heights = written.map((one, index) =>
    measure(one, index, columns[0]?.w ?? wide.w, context),
  );
  const all = heights.map(({ number, words }) => number + words);
  const isStacked = size === 'long';
  const total = isStacked
    ? all.reduce((sum, one) => sum + one + place.rule, -place.rule)
    : Math.max(0, ...all);
  let y = wide.y + (heightOfBody(slide, tools) - place.padding - total) / 2;
  return joinContents(
    points.map((point, index): SlideContent => {
      const [one, height] = [written[index], heights[index]];
      const column = { ...(columns[isStacked ? 0 : index] ?? wide), y, h: total };
      if (!one || !height) return { shapes: [], clicks: [] };
      if (isStacked) y += height.number + height.words + place.rule;
      const rules = index > 0 ? [drawRule(column, isStacked, tools)] : [];
      const shapes = [...rules, ...fillHoles(one, index, height, column, context)];
      return { shapes, clicks: point.stepped ? [shapes.map((shape) => ({ shape }))] : [] };
    }),
  );
};

function writeParagraphs(
  point: LinkedBullet,
  setting: Setting,
  { sizes, palette }: Tools,
): Written {
  const [size, words] = [place.size[setting], place.words[setting]];
  const { lead, caption, quotation } = point;
  const { before, number, after } = cutNumber(lead?.lines.join(' ') ?? '');
  const unit = { face: faces.oursSemibold, size: size * place.unit };
  const pitch = unit.size * place.line.unit;
  const small = (text: string) => (text ? [{ runs: [{ text, style: unit }], pitch }] : []);
  const large = { runs: [{ text: number, style: { size } }], pitch: size * place.line.number };
  const said = quotation && quote(quotation, { colour: palette.of('muted') });
  const quoted = said && {
    runs: said.runs.map((run) =>
      run === 'break' ? run : { ...run, style: { size: place.quotation, ...run.style } },
    ),
    pitch: place.quotation * sizes('quotation-line'),
  };
  return {
    number: [...small(before), large],
    words: [
      ...small(after),
      ...(caption ? [{ runs: runsOf(caption.lines, { size: words }), pitch: words * 1.6 }] : []),
      ...(quoted ? [quoted] : []),
    ],
  };
}

function holesOf(index: number, { layout }: SlideContext) {
  const hole = (at: number) => findHole(layout, { type: 'body', idx: holeNumbers.columns + at });
  return { number: hole(2 * index), words: hole(2 * index + 1) };
}

function measure(written: Written, index: number, width: number, context: SlideContext) {
  const holes = holesOf(index, context);
  const { ruler } = context.tools;
  return {
    number: heightOfText(written.number, holes.number.style, width, ruler),
    words: heightOfText(written.words, holes.words.style, width, ruler),
  };
}

function fillHoles(
  { number, words }: Written,
  index: number,
  height: { number: number; words: number },
  column: Area,
  context: SlideContext,
) {
  const holes = holesOf(index, context);
  const under = { ...column, y: column.y + height.number, h: height.words };
  return [
    fillHole(holes.number, number, context.tools, { ...column, h: height.number }),
    ...(words.length > 0 ? [fillHole(holes.words, words, context.tools, under)] : []),
  ];
}

/** The rule stands between two columns, or between two rows. */
function drawRule({ x, y, w, h }: Area, isStacked: boolean, { palette }: Tools) {
  const area = isStacked
    ? { x, y: y - place.rule / 2, w, h: 1 }
    : { x: x + w + place.side, y, w: 1, h };
  return box({ name: 'خطّ' }, area, { preset: 'rect' }, { fill: palette.of('rule') }).shape;
}
