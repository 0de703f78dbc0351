import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Deck } from '../link/deck.ts';
import type { LinkedBullet } from '../link/linked-bullet.ts';
import type { Slide } from '../link/slide.ts';
import { isEnding } from '../link/slide-order.ts';
import type { Bound } from './bound.ts';
import { markPoint, writePart } from './bullets.ts';
import { type Course, round, writeSign, writeStrands } from './strands.ts';
import { describeStrands } from './strands-description.ts';

/** The picture of 1280×466 px: its middle, the bar of today, the strands' end, the cards' edge and gap. */
const picture = { width: 1280, height: 466, middle: 233 };
const bar = { x: 1000, width: 14, half: 60 };
const card = { edge: 792, gap: 14 };
const sign = { width: 118, height: 86 };
const strands = { from: 1290, turn: 1208, apart: 44, name: 1208 };

/** Returns the body of a slide of paths: what led to today, and a card for each scenario of the deck. */
export function writePaths(slide: Slide, deck: Deck, bound: Bound): Element[] {
  const endings = deck.slides.filter(isEnding);
  const points = slide.points.map((point, index) => ({ point, index }));
  const names = points.filter(({ point }) => point.lead);
  return [
    writePathsCourse(slide, deck),
    h('p.today', 'اليوم'),
    ...points
      .filter(({ point }) => !point.lead)
      .map(({ point, index }) => writeToday(point, index)),
    h(
      'ol.ways',
      names.map(({ point, index }, place) =>
        h('li.point.way', { ...markPoint(point, index), dataScenario: place + 1 }, [
          writeWay(place, names.length),
          ...writePart('p.lead', point.lead),
          ...writePart('p.caption', point.caption, bound),
          ...writePart('q.quotation', point.quotation, bound),
          ...writeEnd(endings[place]),
        ]),
      ),
    ),
  ];
}

/** Returns the strands as they come to today, or one line, and the bar at which they end. */
export function writePathsCourse(slide: Slide, { settings }: Deck): Element {
  const { from, turn, apart, name } = strands;
  const { width, height, middle } = picture;
  const to = bar.x + bar.width;
  const course: Course = { run: slide.strands ?? 'level', from, turn, to, middle, apart };
  const shown = slide.strands ? settings.strands : undefined;
  const lines = shown ? writeStrands(shown, course, name) : [];
  const plain = s('path.axis', { d: `M${from} ${middle}H${to}` });
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const told = shown
    ? { role: 'img', ariaLabel: describeStrands(shown, course.run) }
    : { ariaHidden: 'true' };
  return s('svg.course', { ...size, ...told }, [
    ...(lines.length > 0 ? lines : [plain]),
    s('rect.bar', { x: bar.x, y: middle - bar.half, width: bar.width, height: 2 * bar.half }),
  ]);
}

function writeToday(point: LinkedBullet, index: number): Element {
  const { caption, quotation } = point;
  return h('div.point.origin', markPoint(point, index), [
    ...writePart('p.caption', caption),
    ...writePart('q.quotation', quotation),
  ]);
}

/** Returns the way from the bar to the middle of a card's edge, drawn from that point. */
export function writeWay(place: number, count: number): Element {
  const height = (picture.height - card.gap * (count - 1)) / count;
  const rise = round(picture.middle - place * (height + card.gap) - height / 2);
  const width = bar.x - card.edge;
  const size = { width, height: 1, viewBox: `0 0 ${width} 1`, ariaHidden: 'true' };
  const half = width / 2;
  return s('svg.thread', size, [
    s('path', { d: `M${width} ${rise}C${half} ${rise} ${half} 0 0 0` }),
  ]);
}

/** How the strands run on the scenario's own slide. */
function writeEnd(ending: Slide | undefined): Element[] {
  if (!ending?.strands) return [];
  return [writeSign(ending.strands, sign)];
}
