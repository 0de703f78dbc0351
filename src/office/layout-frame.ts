import type { Area } from './area.ts';
import { assertionHole, footHoles, type Hole, labelHole, wideArea } from './hole.ts';
import type { Colour } from './palette.ts';
import { box, type Drawn } from './shape.ts';
import type { Tools } from './tools.ts';

/** A layout of the master: what a new slide of its kind begins with. */
export interface Layout {
  key: string;
  name: string;
  type?: 'title' | 'titleOnly';
  ground?: Colour;
  holes: Hole[];
  ornaments: Drawn[];
}

/** Where the words of a slide begin and end: from its head to its foot, px. */
export const body = { top: 138, bottom: 656 };

/** Where the rule over the foot line stands, and how high it is, px. */
const footRule = { y: 655.5, h: 1 };

/** Returns what every slide on paper has beside its own: headline, label, foot. */
export function listAround(tools: Tools): Hole[] {
  const { palette } = tools;
  const colours = { words: palette.of('muted'), number: palette.of('ink') };
  return [
    assertionHole(tools),
    labelHole(tools, palette.of('muted')),
    ...footHoles(tools, colours),
  ];
}

/** Returns the rule over the foot line, as wide as the words of a slide. */
export function drawFootRule(tools: Tools, token = 'rule'): Drawn {
  return drawRule(wideArea(tools), tools.palette.of(token));
}

/** Returns the rule over the foot line of a part of a slide. */
export function drawRule({ x, w }: Area, fill: Colour): Drawn {
  return box({ name: 'خطّ' }, { x, w, ...footRule }, { preset: 'rect' }, { fill });
}
