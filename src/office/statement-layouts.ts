import { listColumnLayouts } from './column-layouts.ts';
import { listFigureLayouts } from './figure-layouts.ts';
import type { Layout } from './layout-frame.ts';
import { pathsLayout } from './paths-layout.ts';
import { type CountColumns, openStatements } from './statement-layout.ts';
import type { Tools } from './tools.ts';

/** Returns the layouts of slides that assert something on paper. */
export function listStatements(tools: Tools, most: CountColumns): Layout[] {
  const frame = openStatements(tools, most);
  return [...listColumnLayouts(frame), ...listFigureLayouts(frame), pathsLayout(frame)];
}
