import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { JSDOM } from 'jsdom';
import { beforeAll, expect, it } from 'vitest';
import type { Page } from '../../src/draw/dom/dom-page.ts';
import type { Drawn } from '../../src/draw/figure.ts';
import { openRenderer } from '../../src/draw/renderer.ts';
import { root } from '../folder.ts';
import { drawAll, findFonts, readCustomProperties } from './figure-drawing.ts';

const sources = {
  flowchart: `flowchart RL
    subgraph S["مجموعة"]
      A["روسيا"]:::maroon -->|"علاقة<br>عمل &amp; #quot;نفوذ#quot;"| B(["أذربيجان"])
    end
    S ==> C{{"حياد"}} -.-> D[("مخزن")]
    A <--> E@{ shape: doc, label: "وثيقة &hellip; 1 < 2" }
    style D fill:#ff0,stroke-dasharray:5 5
    classDef big font-size:30px`,
  sequence: `sequenceDiagram
    autonumber
    actor A as باكو
    participant B as موسكو
    A->>+B: رسالة<br/>ثانية
    B-->>-A: جواب
    Note over A,B: ملاحظة
    loop كل يوم
      A-)B: غ
    end`,
  state: `stateDiagram-v2
    direction RL
    state "توازن هش" as a
    [*] --> a
    a --> b : حرب
    state b {
      c --> d
    }
    note right of a
      ملاحظة
    end note`,
  classes: `classDiagram
    class A["حيوان"] {
      +String name
      eat() bool
    }
    A <|-- B : يرث`,
  entities: 'erDiagram\n  A ||--o{ B : "يضع"\n  A {\n    string name PK "اسم"\n  }',
  timeline: 'timeline\n  1991 : استقلال\n  2020 : حرب : دعم<br>تركي',
  journey: 'journey\n  title يوم\n  section صباح\n    قهوة: 3: أنا',
  gantt: `gantt
    dateFormat YYYY-MM-DD
    section أول
    مهمة :crit, a1, 2020-01-01, 30d
    أخرى :after a1, 20d`,
  pie: 'pie showData title حصص\n  "روسيا" : 40\n  "تركيا" : 35.5',
  quadrant: 'quadrantChart\n  x-axis بعيد --> قريب\n  quadrant-1 حلفاء\n  "تركيا": [0.3, 0.8]',
  mindmap: 'mindmap\n  root((أذربيجان))\n    روسيا\n      نفوذ\n    [تركيا]',
  git: 'gitGraph\n  commit id: "أول"\n  branch dev\n  commit tag: "v1"\n  checkout main\n  merge dev',
  sankey: 'sankey-beta\nA,B,10\nA,C,5',
  chart: 'xychart-beta\n  x-axis [a, b]\n  y-axis "دخل" 0 --> 100\n  bar [10, 50]\n  line [20, 40]',
  blocks: 'block-beta\n  columns 2\n  a["أ"] b:1\n  a --> b',
  packet: 'packet-beta\n  0-15: "مصدر"\n  16-31: "وجهة"',
  kanban: 'kanban\n  c[للعمل]\n    t[مهمة]@{ priority: "High" }',
  architecture: `architecture-beta
    service db(database)[قاعدة]
    service s(server)[خادم]
    db:L -- R:s`,
  radar: 'radar-beta\n  axis a["أ"], b["ب"], c["ج"]\n  curve x["س"]{80, 90, 70}',
  requirement: 'requirementDiagram\n  requirement r {\n  id: 1\n  text: "نص"\n  risk: high\n  }',
  script: 'flowchart RL\n  A["<script>alert(1)</script>أ"] --> B["</text></svg><b>ب</b>"]',
  refused: 'flowchart RL\n  A --> --> B',
};
type Name = keyof typeof sources;
const names = Object.keys(sources) as Name[];

/** Returns a whole DOM as a page. */
function openWhole(): Page {
  const { window } = new JSDOM('<!doctype html><body></body>');
  // What the studio gives to all of HTML is to answer here too.
  Reflect.deleteProperty(window.HTMLCanvasElement.prototype, 'getContext');
  const { document, Node, Element, HTMLElement, SVGElement } = window;
  const { Document, DocumentFragment, CSSStyleSheet } = window;
  const tree = { document, Node, Element, HTMLElement, SVGElement, Document, DocumentFragment };
  return { ...tree, CSSStyleSheet, addEventListener: () => undefined } as never;
}

let small: Record<Name, Drawn>;

beforeAll(async () => {
  small = await drawAll(sources);
}, 120_000);

it("is drawn on minbar's page as on jsdom, whatever its kind", async () => {
  const drawOptions = await openRenderer(
    { fonts: findFonts(), tokens: readCustomProperties() },
    openWhole(),
  );
  for (const name of names) {
    const whole = await drawOptions.draw({ id: name, source: sources[name] });
    expect('figure' in whole, name).toBe(name !== 'refused');
    expect(small[name], name).toEqual(whole);
  }
}, 120_000);

it('is drawn the same where Mermaid is bundled, and amended, as where it is whole', async () => {
  const { compile } = (await import(pathToFileURL(join(root, 'src/compile.mjs')).href)) as {
    compile(root: string, folder: string): Promise<string>;
  };
  const folder = await compile(root, join(root, 'node_modules/.cache/minbar/lib'));
  const workerData = { fonts: findFonts(), tokens: readCustomProperties() };
  const worker = new Worker(join(folder, 'start-worker.mjs'), { workerData });
  await once(worker, 'message');
  for (const name of names) {
    worker.postMessage({ id: name, source: sources[name] });
    const [drawn] = await once(worker, 'message');
    expect(drawn, name).toEqual(small[name]);
  }
  await worker.terminate();
}, 120_000);
