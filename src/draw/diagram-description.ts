import type { Diagram } from 'mermaid/dist/Diagram.js';

/** A diagram as Mermaid has parsed it. */
type Parsed = Pick<Diagram, 'type' | 'db'>;

/** An arrow or a line of a flowchart, by the labels at its ends. */
interface Lead {
  from: string;
  to: string;
  label: string;
  isArrow: boolean;
}

/** What a flowchart's database tells of itself; Mermaid describes it with wider types. */
interface FlowDb {
  getVertices(): Map<string, { text?: string }>;
  getEdges(): { start: string; end: string; text: string; type?: string }[];
}

/**
 * Returns in Arabic who leads to whom in a flowchart, for whoever does not see it; of another kind of
 * diagram, the words that stand in it.
 */
export function describeDiagram({ type, db }: Parsed, labels: string[]): string | undefined {
  if (type.startsWith('flowchart')) {
    const { leads, alone } = readFlow(db as unknown as FlowDb);
    if (leads.length > 0) return [...sayLeads(leads), ...sayAlone(alone)].join(' ');
  }
  return labels.length > 0 ? `في الرسم: ${list(labels)}.` : undefined;
}

function readFlow(db: FlowDb): { leads: Lead[]; alone: string[] } {
  const vertices = db.getVertices();
  const nameOf = (id: string) => readLabel(vertices.get(id)?.text ?? id);
  const edges = db.getEdges();
  const leads = edges.map(({ start, end, text, type = 'arrow_point' }) => ({
    from: nameOf(start),
    to: nameOf(end),
    label: readLabel(text),
    isArrow: type !== 'arrow_open',
  }));
  const tied = new Set(edges.flatMap(({ start, end }) => [start, end]));
  const alone = [...vertices.keys()].filter((id) => !tied.has(id)).map(nameOf);
  return { leads, alone };
}

/** Returns the words of a label, which Mermaid keeps as they were written: with breaks and emphasis. */
function readLabel(text: string): string {
  const words = text.replace(/<br\s*\/?>|\\n/gi, ' ').replace(/<[^>]*>|[*_`]/g, '');
  return words.replace(/\s+/g, ' ').trim();
}

/** Arrows without words of their own are told together: what leads from one box to several. */
function sayLeads(leads: Lead[]): string[] {
  const isPlain = ({ label, isArrow }: Lead) => isArrow && !label;
  const starts = [...new Set(leads.filter(isPlain).map(({ from }) => from))];
  const plain = starts.map((start) => {
    const ends = leads.filter((lead) => isPlain(lead) && lead.from === start);
    return `من ${quote(start)} إلى ${list(ends.map(({ to }) => to))}.`;
  });
  const others = leads.filter((lead) => !isPlain(lead)).map(sayLead);
  return ['أسهم الرسم:', ...plain, ...others];
}

function sayLead({ from, to, label, isArrow }: Lead): string {
  const words = label ? `، وعليه: ${quote(label)}` : '';
  if (isArrow) return `من ${quote(from)} إلى ${quote(to)}${words}.`;
  return `خط بين ${quote(from)} و${quote(to)}${words}.`;
}

function sayAlone(alone: string[]): string[] {
  return alone.length > 0 ? [`ومن غير سهم: ${list(alone)}.`] : [];
}

const quote = (words: string) => `«${words}»`;
const list = (words: string[]) => words.map(quote).join(' و');
