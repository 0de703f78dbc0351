import { createRequire } from 'node:module';

/** Distance between boxes of a layered drawing, px: enough for an arrowhead and the line behind it. */
export const nodeGap = 56;

/** Lines may end anywhere on a box's side, also near its corners: arrowheads need the distance between lines. */
export const close = '[top=0,left=0,bottom=0,right=0]';

interface Graph {
  layoutOptions?: Record<string, unknown>;
}
type Layout = (graph: Graph, ...rest: unknown[]) => Promise<unknown>;

/** Distance between a box and the bend of a line before it, px: enough for the longest head of such a kind. */
export const bendGaps: Record<string, number> = { classDiagram: 44, er: 50 };

/** What a drawing's layout needs beyond Mermaid's own settings; set before each drawing. */
export const spacing: { kind: string } = { kind: '' };

/**
 * Sets the gap that ELK keeps between boxes in this thread, and spreads lines over the sides of boxes.
 * Mermaid fixes both and has no setting for them.
 */
export function spreadLayers(gap: number): void {
  const loadAsMermaid = createRequire(createRequire(import.meta.url).resolve('mermaid'));
  const elk = loadAsMermaid('elkjs/lib/elk.bundled.js') as { prototype: { layout: Layout } };
  const layout = elk.prototype.layout;
  elk.prototype.layout = function (graph, ...rest) {
    const bend = bendGaps[spacing.kind];
    const layoutOptions = {
      ...graph.layoutOptions,
      'spacing.baseValue': gap,
      'elk.spacing.portsSurrounding': close,
      ...(bend && { 'elk.layered.spacing.edgeNodeBetweenLayers': bend }),
    };
    return layout.call(this, { ...graph, layoutOptions }, ...rest);
  };
}
