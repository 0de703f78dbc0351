/** A source in which names that a grammar cannot read have stand-ins, and the way back. */
export interface StoodIn {
  source: string;
  /** Writes the names again where the drawing has their stand-ins. */
  restore(svg: Element): void;
}

/**
 * Returns a source with a Latin stand-in for each name of a sankey, whose grammar has Latin letters only. It places names by their nodes and not by their width, so the drawing remains right. Other kinds
 * remain as they are.
 */
export function standInForNames(source: string, kind: string): StoodIn {
  if (kind !== 'sankey') return { source, restore: () => undefined };
  const names = new Map<string, string>();
  const rows = source.split('\n').map((row) => standInRow(row, names));
  return { source: rows.join('\n'), restore: (svg) => restoreNames(svg, names) };
}

/** A row is a source, a target and a value (RFC 4180); quotation marks around a name are not part of it. */
function standInRow(row: string, names: Map<string, string>): string {
  if (!row.includes(',') || row.trim().startsWith('%%')) return row;
  return row.replace(/"((?:[^"]|"")*)"|[^,]+/g, (cell: string, quoted: string | undefined) => {
    if (/^\s*[\d.]+\s*$/.test(cell)) return cell;
    const name = (quoted?.replaceAll('""', '"') ?? cell).trim();
    const known = [...names].find(([, said]) => said === name)?.[0];
    const standIn = known ?? nameStandIn(names.size);
    names.set(standIn, name);
    return standIn;
  });
}

/** Returns the name of a stand-in, by which the configuration gives it its colour. */
export function nameStandIn(index: number): string {
  return `node-${index}-`;
}

/** Writes the names, above the links: Mermaid draws the links over them. */
function restoreNames(svg: Element, names: Map<string, string>): void {
  for (const labels of svg.querySelectorAll('.node-labels')) svg.append(labels);
  for (const text of svg.querySelectorAll('text')) {
    for (const node of text.childNodes) {
      const words = node.nodeValue ?? '';
      const found = [...names].find(([standIn]) => words.startsWith(standIn));
      if (found) node.nodeValue = found[1] + words.slice(found[0].length);
    }
  }
}
