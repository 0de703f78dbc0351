/** Returns a flowchart in which each node leads to five others: 90 nodes take some ten seconds to lay out. */
export function tangle(count: number): string {
  const nodes = Array.from({ length: count }, (_, index) => index);
  const edges = nodes.flatMap((node) =>
    [1, 7, 11, 23, 31].map((by) => `n${node} --> n${(node * by + by) % count}`),
  );
  return `flowchart TB\n${edges.join('\n')}`;
}
