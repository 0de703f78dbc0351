import type { Nodes } from 'mdast';
import type { Place } from './message.ts';

/** Returns the start position of a Markdown node. */
export function placeOfNode(node: Nodes, path: string): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { path, line, column };
}
