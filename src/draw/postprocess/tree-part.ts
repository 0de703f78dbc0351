/** The name that Mermaid gives to the root over an author's rows. */
const ownRoot = '/';

/** Removes the root that Mermaid adds to a tree, with its line; and its trunk, if only one row hangs on it. */
export function dropOwnRoot(svg: Element): void {
  const [root, ...others] = svg.querySelectorAll('.treeView-node-label');
  if (root?.textContent !== ownRoot || others.length === 0) return;
  const start = read(root, 'x');
  const lines = [...svg.querySelectorAll('.treeView-node-line')];
  const isAlone = lines.filter((line) => read(line, 'x1') === start && !isTrunk(line)).length === 1;
  for (const line of lines)
    if (read(line, 'x1') < start || (isAlone && read(line, 'x1') === start)) line.remove();
  root.remove();
}

function isTrunk(line: Element): boolean {
  return read(line, 'x1') === read(line, 'x2');
}

function read(part: Element, name: string): number {
  return Number(part.getAttribute(name) ?? 0);
}
