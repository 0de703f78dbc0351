import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Drawn } from '../../src/draw/figure.ts';
import { drawFigures } from '../../src/draw/figures.ts';
import {
  drawAll,
  emptyDrawOptions,
  faultOf,
  figureOf,
  only,
  open,
  readCustomProperties,
  textSaying,
} from './figure-drawing.ts';
import { tangle } from './tangle.ts';

const tie = `flowchart RL
  RU["روسيا"]:::maroon
  AZ["أذربيجان"]:::teal
  CSTO["منظمة معاهدة الأمن الجماعي (CSTO)"]:::quiet
  W["West"]
  RU <-->|"علاقة عمل مع موسكو<br>في كل الملفات"| AZ
  AZ -.->|"ليست عضواً؟"| CSTO
  AZ ==> W`;

const six = `flowchart RL
  A["التعاون العملي"] --> B["حرب كاراباخ الثانية"] -->|"دعم واضح"| C["حرب أوكرانيا"]
  C --> D["توازن مقلوب"]:::teal
  C --> E["اختلال التوازن"]:::maroon
  D --> F["منظمة معاهدة الأمن الجماعي"]:::quiet`;

const timeline = `timeline
  1991 : استقلال أذربيجان
  2020 : حرب كاراباخ الثانية (44 يوماً)
  2022 : حرب أوكرانيا`;

const named = `flowchart RL
  accTitle: من يقف مع من
  accDescr: روسيا وأذربيجان
  A["أ"] --> B["ب"]`;

const attack = `---
config:
  htmlLabels: true
  securityLevel: loose
  themeCSS: "* { fill: url(https://evil.example/x) }"
  flowchart:
    htmlLabels: true
---
%%{init: {"htmlLabels": true, "securityLevel": "loose", "themeVariables": {"primaryColor": "#f00"}}}%%
flowchart RL
  A["<img src=x onerror=alert(1)>روسيا"] --> B["<script>alert(1)</script>ب"]
  click A href "javascript:alert(1)"
  click B href "https://evil.example/y"
  style A fill:#ff0,filter:none`;

const sequence = `sequenceDiagram
  participant A as باكو
  participant B as موسكو
  A->>B: رسالة احتجاج!`;

const state = `stateDiagram-v2
  direction RL
  state "توازن هش" as a
  state "اختلال التوازن" as b
  [*] --> a
  a --> b : حرب 2020
  b --> [*]`;

let drawn: Record<'tie' | 'six' | 'timeline' | 'named' | 'attack' | 'sequence' | 'state', Drawn>;
const token = (name: string): string => readCustomProperties().get(name) ?? '';

beforeAll(async () => {
  drawn = await drawAll({ tie, six, timeline, named, attack, sequence, state });
});

function numbers(text: string | null): number[] {
  return (text?.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
}

describe('the look', () => {
  it('fills an actor with its colour, white and bold, without a border', () => {
    const node = only(open(figureOf(drawn.tie)), '.maroon');
    expect(only(node, 'rect').getAttribute('fill')).toBe(token('maroon'));
    expect(only(node, 'rect').hasAttribute('stroke')).toBe(false);
    expect(only(node, 'text').getAttribute('fill')).toBe('#fff');
    expect(only(node, 'text').getAttribute('font-weight')).toBe('700');
  });

  it('outlines a quiet node with dashes', () => {
    const box = only(only(open(figureOf(drawn.tie)), '.quiet'), 'rect');
    expect(box.getAttribute('fill')).toBe(token('paper'));
    expect(box.getAttribute('stroke')).toBe(token('slate'));
    expect(box.getAttribute('stroke-dasharray')).toBe('7 5');
  });

  it('gives a plain node tinted paper and a border of 2 px in ink, with round corners', () => {
    const box = textSaying(open(figureOf(drawn.tie)), 'West').parentElement?.querySelector('rect');
    expect(box?.getAttribute('fill')).toBe(token('paper-2'));
    expect(box?.getAttribute('stroke')).toBe(token('ink'));
    expect(box?.getAttribute('stroke-width')).toBe('2');
    expect(box?.getAttribute('rx')).toBe('8');
  });

  it('puts the label of a relation on ground of paper, wider than its words', () => {
    const label = textSaying(open(figureOf(drawn.tie)), 'ليست عضواً؟');
    const ground = label.parentElement?.querySelector('rect');
    expect(ground?.getAttribute('fill')).toBe(token('paper'));
    expect(ground?.hasAttribute('opacity')).toBe(false);
    expect(Number(ground?.getAttribute('width'))).toBeGreaterThan(110);
    expect(label.getAttribute('font-weight')).toBe('600');
  });

  it('leaves room between rows for the marks of Arabic letters', () => {
    const rows = [...textSaying(open(figureOf(drawn.tie)), 'علاقة عمل').children];
    const [first = 0, second = 0] = rows.map((row) => Number(row.getAttribute('y')));
    expect((second - first) / 22).toBeGreaterThanOrEqual(1.35);
  });

  it('shows both heads of a mutual tie, as large as the eye needs', () => {
    const svg = open(figureOf(drawn.tie));
    const [start, end] = ['start', 'end'].map((side) => {
      const id = /#(.*)\)/.exec(
        only(svg, '[marker-start]').getAttribute(`marker-${side}`) ?? '',
      )?.[1];
      return only(svg, `[id="${id}"]`);
    });
    expect(start?.getAttribute('orient')).toBe('auto-start-reverse');
    expect(start).toBe(end);
    expect(Number(end?.getAttribute('markerWidth'))).toBeGreaterThanOrEqual(16);
    expect(end?.firstElementChild?.getAttribute('fill')).toBe(token('ink'));
  });

  it('ends a head at the edge of its box', () => {
    const svg = open(figureOf(drawn.tie));
    const line = only(svg, '[marker-start]');
    const [right = 0, , left = 0] = numbers(line.getAttribute('d'));
    const head = only(svg, `[id="${/#(.*)\)/.exec(line.getAttribute('marker-end') ?? '')?.[1]}"]`);
    const tip = Number(head.getAttribute('markerWidth')) - Number(head.getAttribute('refX'));
    const edges = ['.maroon', '.teal'].map((name) => {
      const node = only(svg, name);
      const [x = 0] = numbers(node.getAttribute('transform'));
      const half = Number(only(node, 'rect').getAttribute('width')) / 2;
      return { left: x - half, right: x + half };
    });
    expect(Math.abs(right + tip - (edges[0]?.left ?? 0))).toBeLessThan(1);
    expect(Math.abs(left - tip - (edges[1]?.right ?? 0))).toBeLessThan(1);
  });

  it('draws a heavy relation heavier, and a hint of one in dots', () => {
    const svg = open(figureOf(drawn.tie));
    expect(only(svg, '[stroke-width="5"]').getAttribute('marker-end')).toContain('heavy');
    expect(only(svg, 'path[stroke-linecap="round"]').getAttribute('stroke-dasharray')).toBe('0 7');
  });
});

describe('relations that end at one box', () => {
  const crowd = `flowchart RL
    A["تركيا"] ==>|"دعم عسكري"| Z["أذربيجان"]
    B["إسرائيل"] -->|"طائرات"| Z
    C["روسيا"] <-->|"توتر"| Z
    Z --> W["الغرب"]
    D["أرمينيا"] --> W
    Z ~~~ S(["محطة"])`;
  let svg: SVGSVGElement;
  beforeAll(async () => {
    svg = open(figureOf((await drawAll({ crowd })).crowd));
  });

  it('arrive at one height, with their heads apart', () => {
    const ends = [...svg.querySelectorAll('path[marker-end]')].map((line) => {
      const [u = 0, v = 0, x = 0, y = 0] = numbers(
        (line.getAttribute('d') ?? '').replace(/(?<=\d)-/g, ' -'),
      ).slice(-4);
      expect(Math.min(Math.abs(u - x), Math.abs(v - y)), line.outerHTML).toBeLessThan(0.1);
      return { x, y };
    });
    const apart = ends.flatMap((one, i) =>
      ends.slice(i + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(Math.min(...apart)).toBeGreaterThan(15);
  });

  it('draw no line that must not be seen', () => {
    expect(svg.querySelectorAll('path[data-id]')).toHaveLength(5);
  });

  it('need few points for a round box', () => {
    const round = textSaying(svg, 'محطة').closest('[id]');
    expect(round?.innerHTML.length).toBeLessThan(2200);
  });
});

describe('what the page needs', () => {
  it.each(['tie', 'six', 'timeline', 'attack', 'sequence', 'state'] as const)(
    '%s has no styles, no scripts, no links, no other documents',
    (name) => {
      const svg = open(figureOf(drawn[name]));
      expect(svg.querySelector('style,script,foreignObject,image,a,use,iframe')).toBeNull();
      for (const part of [svg, ...svg.querySelectorAll('*')]) {
        for (const { name: attribute, value } of part.attributes) {
          expect(attribute).not.toMatch(/^(on|style$|.*href$|xmlns:|data-(?!id$|rows$))/);
          expect(value).not.toMatch(/javascript:|https?:|url\((?!#)/);
        }
      }
    },
  );

  it('keeps no switch that a drawing throws itself', () => {
    const svg = open(figureOf(drawn.attack));
    expect(svg.innerHTML).not.toContain('#f00');
    expect(svg.innerHTML).not.toContain('filter');
    expect(svg.querySelectorAll('text').length).toBe(2);
  });

  it('keeps its place on a node that is a link', () => {
    const figure = figureOf(drawn.attack);
    const node = textSaying(open(figure), 'روسيا').closest('g');
    expect(numbers(node?.getAttribute('transform') ?? '')[0]).toBeGreaterThan(figure.width / 2);
  });

  it('needs no more than 8 KB for six boxes', () => {
    expect(figureOf(drawn.six).svg.length).toBeLessThan(8192);
  });

  it('says its natural size, its role and its language', () => {
    const figure = figureOf(drawn.tie);
    const svg = open(figure);
    expect(svg.getAttribute('width')).toBe(String(figure.width));
    expect(svg.getAttribute('height')).toBe(String(figure.height));
    expect(svg.getAttribute('viewBox')).toMatch(
      new RegExp(`^-?\\d+ -?\\d+ ${figure.width} ${figure.height}$`),
    );
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('lang')).toBe('ar');
    expect(svg.getAttribute('font-family')).toBe('Plex');
  });

  it("is named by Mermaid's own title and description where the author wrote them", () => {
    const svg = open(figureOf(drawn.named));
    const named = (attribute: string) =>
      only(svg, `[id="${svg.getAttribute(attribute)}"]`).textContent;
    expect(named('aria-labelledby')).toBe('من يقف مع من');
    expect(named('aria-describedby')).toBe('روسيا وأذربيجان');
  });

  it('says how large the letters of each label are, at its natural size', async () => {
    const { labels, sizes } = figureOf(drawn.tie);
    expect(sizes).toHaveLength(labels.length);
    expect(new Set(sizes)).toEqual(new Set([22]));
  });

  it('says what its labels are, in order, each on one line', () => {
    const { kind, labels } = figureOf(drawn.tie);
    expect(kind).toBe('flowchart-v2');
    expect(labels).toEqual([
      'علاقة عمل مع موسكو في كل الملفات',
      'ليست عضواً؟',
      'روسيا',
      'أذربيجان',
      'منظمة معاهدة الأمن الجماعي (CSTO)',
      'West',
    ]);
  });

  it('gives every id the prefix of its drawing once, and every reference finds its id', () => {
    for (const [name, each] of Object.entries(drawn)) {
      const { svg } = figureOf(each);
      const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');
      for (const id of ids) expect(id).toMatch(new RegExp(`^${name}-_(?!.*${name}-_)`));
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id] of svg.matchAll(/url\(#([^)]*)\)|aria-\w+="([^"]*)"/g)) {
        if (id) expect(ids).toContain(id);
      }
    }
  });
});

describe('right to left', () => {
  it('gives Arabic text its direction and leaves other text as it is', () => {
    const svg = open(figureOf(drawn.tie));
    expect(svg.getAttribute('direction')).toBe('ltr');
    expect(textSaying(svg, '(CSTO)').getAttribute('direction')).toBe('rtl');
    expect(textSaying(svg, 'West').hasAttribute('direction')).toBe(false);
  });

  it('begins a timeline at the right, and lets no letter stand mirrored', () => {
    const svg = open(figureOf(drawn.timeline));
    const turned = only(svg, 'svg > g');
    expect(turned.getAttribute('transform')).toMatch(/^matrix\(-1 0 0 1 /);
    for (const text of svg.querySelectorAll('text')) {
      const placed = text.closest('[data-rows]') ?? text;
      expect(placed.getAttribute('transform')).toContain('scale(-1 1)');
    }
    const place = (words: string): number => {
      const box = textSaying(svg, words).closest('g[transform]');
      return numbers(box?.getAttribute('transform') ?? '')[0] ?? 0;
    };
    expect(place('1991')).toBeLessThan(place('2022'));
  });

  it('mirrors a sequence diagram, and neither a flowchart nor a state diagram', () => {
    expect(figureOf(drawn.sequence).svg).toContain('matrix(-1 0 0 1');
    expect(figureOf(drawn.tie).svg).not.toContain('-1 0 0 1');
    expect(figureOf(drawn.state).svg).not.toContain('-1 0 0 1');
  });
});

describe('the same input gives the same output', () => {
  const sources = [tie, six, timeline, sequence, state, named].map((source, i) => ({
    id: `d${i}`,
    source,
  }));

  it('draws the same figure, whatever was drawn before', async () => {
    const [forth, back] = await Promise.all([
      drawFigures(sources, emptyDrawOptions()),
      drawFigures(sources.toReversed(), emptyDrawOptions()),
    ]);
    expect(back.toReversed()).toEqual(forth);
  });

  it('draws the same in another process', async () => {
    const [here] = await drawFigures(sources.slice(0, 1), emptyDrawOptions());
    const script = `
      import { drawFigures } from '${join(import.meta.dirname, '../../src/draw/figures.ts')}';
      const [drawn] = await drawFigures(${JSON.stringify(sources.slice(0, 1))}, {
        fonts: new Map(${JSON.stringify([...emptyDrawOptions().fonts])}),
        tokens: new Map(${JSON.stringify([...readCustomProperties()])}),
        cache: '/dev/null/no-cache',
      });
      process.stdout.write(JSON.stringify(drawn));`;
    const root = join(import.meta.dirname, '../..');
    const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const there = execFileSync(process.execPath, args, { encoding: 'utf8', cwd: root });
    expect(JSON.parse(there)).toEqual(here);
  });
});

describe('what cannot be drawn', () => {
  const broken = {
    arrow: 'flowchart RL\n  %% a remark\n\n  A["روسيا"] --> B["تركيا"]\n  A --> --> B',
    front: '---\ntitle: ع\n---\n%%{init: {"theme": "dark"}}%%\nflowchart RL\n  A --> --> B',
    kind: '\nflowchrt RL\n  A --> B',
    open: 'flowchart RL\n  A["روسيا',
    pie: 'pie title ح\n  "روسيا" : كثير',
    yaml: '---\ntitle: [\n---\nflowchart RL\n  A --> B',
  };
  let faults: Record<keyof typeof broken, Drawn>;
  beforeAll(async () => {
    faults = await drawAll(broken);
  });

  it('is reported at its line and column, in a few words', () => {
    expect(faultOf(faults.arrow)).toEqual({
      reason: 'Mermaid did not expect "-->" here',
      line: 5,
      column: 9,
    });
  });

  it('is reported at its place in the file, after front matter and directives are removed', () => {
    expect(faultOf(faults.front)).toMatchObject({ line: 6, column: 9 });
  });

  it('is reported if no kind of diagram has this name', () => {
    expect(faultOf(faults.kind)).toMatchObject({ line: 2, column: 1 });
    expect(faultOf(faults.kind).reason).toContain('a kind of diagram');
  });

  it.each(['open', 'pie', 'yaml'] as const)('has a line and no stack (%s)', (name) => {
    const { reason, line } = faultOf(faults[name]);
    expect(line).toBeGreaterThan(0);
    expect(reason.length).toBeLessThan(120);
    expect(reason).not.toMatch(/\n| at |\^|node_modules/);
  });
});

describe('a drawing that takes too long', () => {
  it('becomes a fault, and the drawings after it are still drawn', async () => {
    const drawings = [
      { id: 'tangle', source: tangle(90) },
      { id: 'timeline', source: timeline },
    ];
    const drawOptions = { ...emptyDrawOptions(), limit: 3 };
    const [late, after] = await drawFigures(drawings, drawOptions);
    expect(faultOf(late)).toEqual({
      reason: 'the drawing took longer than 3 s',
      cutOff: 'drawing',
    });
    expect(figureOf(after).labels).toContain('1991');
  });
});
