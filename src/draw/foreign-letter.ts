import type { DrawingFault } from './figure.ts';

/** How words that are not Latin are written, by kind; the other kinds have only Latin names. */
const cures: [RegExp, string][] = [
  [/^(?:gitGraph|quadrantChart|requirement|sankey|venn|wardley|xychart)/, 'put the words in "…"'],
  [
    /^(?:flowchart|graph|swimlane|agentflow|block|er$|architecture)/,
    'use a Latin name and a label: a["…"]',
  ],
  [/^class/, 'use a Latin name and a label: class a["…"]'],
  [/^state/, 'use a Latin name and a label: state "…" as a'],
];

/**
 * Returns a fault that says that letters must be Latin, where this is its cause: the source with Latin
 * letters in their place has no fault, or its first fault is behind this one. `parse` returns the first
 * fault of a source; a source without one failed when it was drawn.
 */
export async function explainLetters(
  fault: DrawingFault,
  source: string,
  kind: string,
  parse: (source: string) => Promise<DrawingFault | undefined>,
): Promise<DrawingFault> {
  const latin = writeLatin(source);
  if (fault.line === undefined || latin === source) return fault;
  if (!(await parse(source))) return fault;
  const next = await parse(latin);
  if (next && !isBehind(next, fault)) return fault;
  const cure = cures.find(([form]) => form.test(kind))?.[1] ?? 'use a Latin name';
  return { ...fault, reason: `${fault.reason}, where letters must be Latin: ${cure}` };
}

/** Returns a source in which each letter, mark or digit that is not Latin is one that is. */
function writeLatin(source: string): string {
  return source.replace(/(?![\x20-\x7e])[\p{L}\p{M}\p{Nd}]/gu, (letter) => {
    if (/\p{Nd}/u.test(letter)) return '1';
    return String.fromCharCode(97 + ((letter.codePointAt(0) ?? 0) % 26)).repeat(letter.length);
  });
}

function isBehind(next: DrawingFault, fault: DrawingFault): boolean {
  const [line = 0, column = 1] = [next.line, next.column];
  const [before = 0, start = 1] = [fault.line, fault.column];
  return line > before || (line === before && column > start);
}
