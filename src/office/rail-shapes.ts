import type { Element } from 'xast';
import { slideSize } from '../contract/slide-size.ts';
import type { DrawnSlide } from '../draw/illustration.ts';
import { listRail, type Time, type TimeState } from '../write/rail.ts';
import { cutColumns } from './area.ts';
import { writeLabel } from './body.ts';
import { faces } from './face.ts';
import { wideArea } from './hole.ts';
import { box, type Drawn, group } from './shape.ts';
import type { SlideContext } from './slide-context.ts';
import type { Tools } from './tools.ts';

/** Lengths of the strip of stages, px (styles/maps.css). */
const size = { words: 18, line: 27, gap: 6, height: 35, now: 5, other: 2 };

/** The line under a stage: the token of its colour. */
const lineColours: Record<TimeState, string> = { past: 'muted', now: 'ink', later: 'rule' };

/** Returns the strip of the essay's stages under a map, the present one lit; nothing where there is none. */
export function drawRail(slide: DrawnSlide, { deck, tools, state }: SlideContext): Element[] {
  const times = listRail(slide, deck);
  if (times.length === 0) return [];
  const bottom = slideSize.height - tools.sizes('foot-height');
  const area = { ...wideArea(tools), y: bottom - size.height, h: size.height };
  const columns = cutColumns(area, times.length, size.gap);
  const shapes = times.flatMap((time, index) => {
    const column = columns[index];
    return column ? drawTime(stateOf(time, state), time.name, column, tools) : [];
  });
  const now = times.find((time) => stateOf(time, state) === 'now');
  const alt = `مراحل العلاقة: ${times.map(({ name }) => name).join('، ')}. الآن: ${now?.name ?? ''}`;
  return [group({ name: '!!rail', alt }, shapes).shape];
}

function stateOf({ state: after, before }: Time, shown: SlideContext['state']): TimeState {
  return shown === 'before' ? (before ?? after) : after;
}

function drawTime(state: TimeState, name: string, column: Drawn['area'], tools: Tools): Drawn[] {
  const { palette } = tools;
  const isNow = state === 'now';
  const thickness = isNow ? size.now : size.other;
  const line = { ...column, y: column.y + column.h - thickness, h: thickness };
  const style = {
    face: isNow ? faces.oursBold : faces.ours,
    size: size.words,
    colour: palette.of(isNow ? 'ink' : 'muted'),
    pitch: size.line,
  };
  const text = writeLabel({ paragraphs: [{ runs: [{ text: name }] }], style });
  const area = { ...column, h: size.line };
  return [
    box({ name }, area, { preset: 'rect' }, {}, text),
    box({ name: 'خطّ' }, line, { preset: 'rect' }, { fill: palette.of(lineColours[state]) }),
  ];
}
