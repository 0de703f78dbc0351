import { beforeAll, describe, expect, it } from 'vitest';
import type { Drawn } from '../../src/draw/figure.ts';
import {
  drawAll,
  figureOf,
  only,
  open,
  readCustomProperties,
  textSaying,
} from './figure-drawing.ts';

const sources = {
  gantt: 'gantt\n  dateFormat YYYY-MM-DD\n  section قسم\n  عمل :2024-01-01, 30d',
  title: `flowchart TB
    subgraph one["قسم عنوانه طويل"]
      A["أ"] --> B["ب"]
    end
    C["ج"] --> A`,
  tree: 'treeView-beta\n  "الرسالة"\n    "المقدمة"\n    "الخاتمة"',
  trees: 'treeView-beta\n  "الرسالة"\n    "المقدمة"\n  "الملحق"',
  treemap: 'treemap-beta\n"الكل"\n  "كبير": 90\n  "ضيق": 4',
  git: 'gitGraph\n  commit id: "أصل"\n  branch b\n  commit id: "فرع" tag: "نشر"',
  c4: `C4Container
    title النظام
    Container(a, "الواجهة", "Java", "تعرض")
    System_Boundary(s, "الداخل") {
      System(b, "المخزن", "يحفظ")
    }
    Rel(a, b, "تطلب")`,
  railroad: 'railroad-beta\nsentence = sequence(nonterminal("فعل"), terminal("اسم")) ;',
  requirement: `requirementDiagram
    requirement a {
      id: 1
    }
    element b {
      type: x
    }
    b - satisfies -> a`,
  sequence: `sequenceDiagram
    autonumber
    participant A as أ
    participant B as ب
    participant C as ج
    A->>C: تمر من فوق`,
  heads: `erDiagram
    direction RL
    A ||--|{ B : له
    C |o--o{ B : منه`,
} as const;
type Name = keyof typeof sources;
let drawn: Record<Name, Drawn>;
const token = (name: string) => readCustomProperties().get(name);
const svgOf = (name: Name) => open(figureOf(drawn[name]));
const number = (part: Element | null | undefined, name: string) => Number(part?.getAttribute(name));

beforeAll(async () => {
  drawn = await drawAll(sources);
}, 120_000);

describe('a label that a line runs through', () => {
  it.each(['title', 'sequence', 'c4'] as const)('stands on a ground above the line: %s', (name) => {
    const words = { title: 'قسم عنوانه طويل', sequence: 'تمر من فوق', c4: 'تطلب' }[name];
    const svg = svgOf(name);
    const text = textSaying(svg, words);
    const ground = text.previousElementSibling ?? text.parentElement?.previousElementSibling;
    const lines = [...svg.querySelectorAll('path,line')];
    expect(ground?.getAttribute('fill')).toBe(token('paper'));
    const last = lines.at(-1);
    expect((last?.compareDocumentPosition(text) ?? 0) & 4, 'after all lines').toBe(4);
    const crossed = figureOf(drawn[name]).faults.filter(
      (fault) => 'over' in fault && fault.over === 'line',
    );
    expect(crossed).toEqual([]);
  });
});

describe('a gantt', () => {
  it('shows as many dates as fit, at equal distances', () => {
    const { labels, faults } = figureOf(drawn.gantt);
    expect(faults).toEqual([]);
    const days = labels.filter((label) => /^2024/.test(label)).map((label) => Date.parse(label));
    const apart = days.slice(1).map((day, index) => day - (days[index] ?? 0));
    expect(days.length).toBeGreaterThan(3);
    expect(new Set(apart).size).toBe(1);
  });
});

describe('a tree', () => {
  it('has no root of Mermaid’s own and no line to it', () => {
    expect(figureOf(drawn.tree).labels).toEqual(['الرسالة', 'المقدمة', 'الخاتمة']);
    expect(svgOf('tree').querySelectorAll('line')).toHaveLength(3);
  });

  it('begins at the right', () => {
    expect(figureOf(drawn.tree).svg).toContain('matrix(-1 0 0 1 ');
  });

  it('keeps the trunk that several rows hang on', () => {
    expect(figureOf(drawn.trees).labels).toEqual(['الرسالة', 'المقدمة', 'الملحق']);
    expect(svgOf('trees').querySelectorAll('line')).toHaveLength(5);
  });
});

describe('a treemap', () => {
  it('has a colour for each leaf, and words of 20 px in narrow ones', () => {
    const leaves = [...svgOf('treemap').querySelectorAll('rect[stroke-width="3"]')];
    const colours = leaves.map((leaf) => leaf.getAttribute('stroke'));
    expect(colours).toEqual([token('maroon'), token('teal')]);
    expect(Math.min(...figureOf(drawn.treemap).sizes)).toBeGreaterThanOrEqual(20);
    expect(textSaying(svgOf('treemap'), 'ضيق').getAttribute('transform')).toContain('rotate');
  });
});

describe('a gitGraph', () => {
  it('has grounds as high as a row of its words', () => {
    const text = textSaying(svgOf('git'), 'فرع');
    const ground = text.parentElement?.querySelector('rect');
    expect(number(ground, 'height')).toBeGreaterThan(20);
    expect(number(ground, 'y')).toBeLessThan(number(text, 'y') - 15);
    expect(number(ground, 'y') + number(ground, 'height')).toBeGreaterThan(number(text, 'y'));
  });
});

describe('a C4 diagram', () => {
  it('has its title in the middle, near the diagram', () => {
    const svg = svgOf('c4');
    const title = textSaying(svg, 'النظام');
    expect(title.closest('[text-anchor]')?.getAttribute('text-anchor')).toBe('middle');
    expect(Math.abs(number(title, 'x')) - number(svg, 'width') / 2).toBeLessThan(400);
    expect(figureOf(drawn.c4).labels).toContain('تطلب');
  });

  it('names the types of its parts in Arabic, before their technology', () => {
    const words = svgOf('c4').textContent ?? '';
    expect(words).toContain('[حاوية: Java]');
    expect(words).toContain('[نظام]');
    expect(words).not.toMatch(/\[(?:SYSTEM|system|Container)/);
  });
});

describe('a railroad', () => {
  it('has the sign of a Latin name on the side of its diagram', () => {
    expect(figureOf(drawn.railroad).labels).toContain('= sentence');
  });
});

describe('a requirement', () => {
  it('has a ground as wide as the Arabic word for its relation', () => {
    const text = textSaying(svgOf('requirement'), 'يحقق');
    const ground = text.parentElement?.querySelector('rect');
    expect(number(ground, 'width')).toBeLessThan(80);
  });
});

describe('a numbered sequence', () => {
  it('has its numbers in the colours of the page', () => {
    const text = only(svgOf('sequence'), 'circle + text');
    expect(text.getAttribute('fill')).toBe(token('on-colour'));
    const disc = text.previousElementSibling;
    expect(disc?.closest('[fill]')?.getAttribute('fill')).toBe(token('ink'));
  });
});

describe('the heads of a relation with a bend', () => {
  it('end at their box, however near the bend is', () => {
    const svg = svgOf('heads');
    const edges = [...svg.querySelectorAll('g[id] rect[width]')].flatMap((box) => {
      const place = box.closest('g[transform^="translate"]')?.getAttribute('transform') ?? '';
      const middle = Number(/-?[\d.]+/.exec(place)?.[0]);
      return [-1, 1].map((side) => middle + (side * number(box, 'width')) / 2);
    });
    const bent = [...svg.querySelectorAll('path[marker-end]')].filter((line) =>
      line.getAttribute('d')?.includes('Q'),
    );
    expect(bent.length).toBeGreaterThan(0);
    for (const line of bent) {
      const data = line.getAttribute('d')?.replace(/(?<=\d)-/g, ' -') ?? '';
      const [u = 0, , x = 0] = (data.match(/-?[\d.]+/g) ?? []).slice(-4).map(Number);
      const id = /#(.*)\)/.exec(line.getAttribute('marker-end') ?? '')?.[1];
      const head = only(svg, `[id="${id}"]`);
      const tip = x + Math.sign(x - u) * (number(head, 'markerWidth') - number(head, 'refX'));
      const far = Math.min(...edges.map((edge) => Math.abs(edge - tip)));
      expect(far, line.outerHTML).toBeLessThan(1.5);
    }
  });
});
