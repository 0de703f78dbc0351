import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../docs/figures');

/** Kinds of Mermaid that minbar does not draw. */
export const undrawn = ['info'];

/** Returns the example of each kind of Mermaid, by the name of its file; docs/figures.md shows the same. */
export function readExamples(): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.mmd'));
  return Object.fromEntries(
    names.sort().map((name) => [name.slice(0, -4), readFileSync(join(folder, name), 'utf8')]),
  );
}

/** The shapes of a flowchart that bear a label (Mermaid 12.3.0, by their short names). */
export const shapes =
  `bang brace brace-r braces browser bucket circle cloud console curv-trap cyl datastore
  dbl-circ delay diam div-rect doc docs flag flip-tri folder fr-rect h-cyl hex lean-l lean-r lin-cyl lin-doc
  lin-rect notch-pent notch-rect odd person rect rounded sl-rect st-rect stadium tag-doc tag-rect text
  trap-b trap-t tri win-pane`.split(/\s+/);

/** Returns a drawing of one shape with a label. */
export function drawShape(shape: string): string {
  return `flowchart TB\n  a@{ shape: ${shape}, label: "أرشيف الجامعة" }`;
}

/** Each head of a line: its source, and the names of our heads at the start and the end of the line. */
export const heads: Record<string, { source: string; start?: string; end?: string }> = {
  'flowchart -->': { source: 'flowchart RL\n  a --> b', end: 'arrow' },
  'flowchart --o': { source: 'flowchart RL\n  a --o b', end: 'dot' },
  'flowchart --x': { source: 'flowchart RL\n  a --x b', end: 'cross' },
  'flowchart <-->': { source: 'flowchart RL\n  a <--> b', start: 'arrow', end: 'arrow' },
  'flowchart ==>': { source: 'flowchart RL\n  a ==> b', end: 'heavy-arrow' },
  'state -->': { source: 'stateDiagram-v2\n  direction RL\n  a --> b', end: 'arrow' },
  'class <|--': { source: 'classDiagram\n  direction RL\n  a <|-- b', start: 'triangle' },
  'class ..|>': { source: 'classDiagram\n  direction RL\n  a ..|> b', end: 'triangle' },
  'class *--': { source: 'classDiagram\n  direction RL\n  a *-- b', start: 'full-diamond' },
  'class o--': { source: 'classDiagram\n  direction RL\n  a o-- b', start: 'diamond' },
  'class -->': { source: 'classDiagram\n  direction RL\n  a --> b', end: 'open' },
  'class ..>': { source: 'classDiagram\n  direction RL\n  a ..> b', end: 'open' },
  'class --()': { source: 'classDiagram\n  direction RL\n  a --() b', end: 'ring' },
  'er ||--o{': { source: 'erDiagram\n  a ||--o{ b : له', start: 'one', end: 'zero-many' },
  'er }|--o|': { source: 'erDiagram\n  a }|--o| b : له', start: 'many', end: 'zero-one' },
  'er }o--|{': { source: 'erDiagram\n  a }o--|{ b : له', start: 'zero-many', end: 'many' },
  'er |o--||': { source: 'erDiagram\n  a |o--|| b : له', start: 'zero-one', end: 'one' },
  'sequence ->>': { source: 'sequenceDiagram\n  a->>b: رسالة', end: 'arrow' },
  'sequence -x': { source: 'sequenceDiagram\n  a-xb: رسالة', end: 'cross' },
  'sequence <<->>': { source: 'sequenceDiagram\n  a<<->>b: رسالة', start: 'arrow', end: 'arrow' },
  'requirement satisfies': { source: requirement('satisfies'), end: 'open' },
  'requirement contains': { source: requirement('contains'), start: 'plus-ring' },
};

function requirement(relation: string): string {
  return `requirementDiagram\n  requirement a {\n    id: 1\n  }\n  element b {\n    type: x\n  }\n  b - ${relation} -> a`;
}
