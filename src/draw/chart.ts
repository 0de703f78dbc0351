import type { Diagram } from 'mermaid/dist/Diagram.js';
import { showEntities } from './entity.ts';

/** A diagram as Mermaid has parsed it. */
type Parsed = Pick<Diagram, 'type' | 'db'>;

/** One bar, one point of a line, or one part of a pie. */
interface Value {
  name: string;
  value: number;
}

/** What a chart says in numbers. */
export interface Chart {
  /** True if it shows parts of a whole: Mermaid then writes the share of each part, per cent. */
  hasShares: boolean;
  /** The bars, the line or the parts, each as one row. */
  rows: Value[][];
}

/** What the databases of charts tell of themselves; Mermaid describes them with wider types. */
interface PieDb {
  getSections(): Map<string, number>;
}
interface AxesDb {
  getXYChartData(): { plots: { data: [name: string, value: number][] }[] };
}

/** Returns the numbers of a pie or of a chart with axes; undefined for other kinds of diagrams. */
export function readChart({ type, db }: Parsed): Chart | undefined {
  if (type === 'pie') {
    const sections = [...(db as unknown as PieDb).getSections()];
    return { hasShares: true, rows: [sections.map(nameValue)] };
  }
  if (type !== 'xychart') return undefined;
  const { plots } = (db as unknown as AxesDb).getXYChartData();
  const rows = plots.map(({ data }) => data.map(nameValue));
  return { hasShares: false, rows };
}

/** Returns a value by its name, in which entities are letters. */
function nameValue([name, value]: [string, number]): Value {
  return { name: showEntities(name), value };
}

/** A figure with its labels, and what it says in numbers if it is a chart. */
interface Worded {
  labels: string[];
  chart?: Chart;
}

/** The number that Mermaid writes after a name in the legend of a pie, with `showData`. */
const shown = / \[[^[\]]*\]$/;

/**
 * Returns the words of a figure that its author wrote: its labels; of a chart its names and the labels
 * with letters, without the numbers that Mermaid counts itself.
 */
export function listWritten({ labels, chart }: Worded): string[] {
  if (!chart) return labels;
  const names = chart.rows.flatMap((row) => row.map(({ name }) => name));
  const words = labels.filter((label) => /\p{L}/u.test(label));
  return [...new Set([...names, ...words.map((label) => label.replace(shown, ''))])];
}

/** Returns a chart in Arabic words, for whoever does not see it: each name with its number. */
export function describeChart({ rows }: Chart): string {
  const said = rows.map((row) => row.map(({ name, value }) => `${name}: ${value}`).join('، '));
  return `أرقام الرسم: ${said.join('؛ ')}.`;
}
