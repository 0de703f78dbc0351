import type { Look } from '../look.ts';
import type { Geometry } from '../measure/geometry.ts';
import type { Token } from '../token.ts';
import { placeTitle } from './c4-part.ts';
import { thinDates } from './gantt-part.ts';
import { spaceCommits } from './git-part.ts';
import { turnNames } from './railroad-part.ts';
import { finishSankey } from './sankey-part.ts';
import { drawNumbers } from './sequence-part.ts';
import { dropOwnRoot } from './tree-part.ts';
import { finishTreemap } from './treemap-part.ts';
import { finishMap } from './wardley-part.ts';

type Change = (svg: Element, geometry: Geometry, token: Token) => void;

/** What is changed in the parts of one kind of diagram, by Mermaid's name for the kind. */
const changes: [RegExp, Change][] = [
  [/^c4/, placeTitle],
  [/^gantt/, thinDates],
  [/^gitGraph/, spaceCommits],
  [/^railroad(?!Abnf)/, turnNames],
  [/^sankey/, finishSankey],
  [/^treeView/, dropOwnRoot],
  [/^treemap/, finishTreemap],
  [/^wardley/, finishMap],
];

/** Changes the parts of a drawing that only its kind has. */
export function finishKind(svg: Element, kind: string, geometry: Geometry, look: Look): void {
  for (const [form, change] of changes) if (form.test(kind)) change(svg, geometry, look.token);
  if (kind === 'sequence') drawNumbers(svg, look);
}
