import { beforeAll, describe, expect, it } from 'vitest';
import type { Drawn } from '../../src/draw/figure.ts';
import { drawAll, faultOf, figureOf, only, open, textSaying } from './figure-drawing.ts';

const sources = {
  emphasis: `flowchart RL
    A["\`رأي **الأكثرية** و*تعليقه* (**هنا**) ال**كتاب**\`"] --> B["\`**الكل**\`"]
    B --> C["**نجوم** كما كتبت"]`,
  entities: `flowchart RL
    A["قال #quot;نعم#quot; #35;1 #9829; #lt;ب#gt;"] -->|"و#amp;"| B["#128218; كتب"]
    style B fill:#333;`,
  sequence: 'sequenceDiagram\n  participant A as أول #quot;س#quot;\n  A->>B: قال #quot;نعم#quot;',
  dots: 'flowchart RL\n  A["#46;#46;#46;#46;#46;#46;#46;#46;#46;#46;"]',
  plainDots: 'flowchart RL\n  A[".........."]',
  pie: 'pie title مال #amp; أعمال\n  "أول #35;" : 3\n  "ثان" : 4',
  code: 'mindmap\n  root((أصل))\n    `فرع` أول',
  parenthesis: 'flowchart RL\n  A[روسيا (القوة)] --> B["ب"]',
  arrow: 'flowchart RL\n  أ --> --> ب',
  marked: 'flowchart RL\n  عَلَم --> ب',
  branch: 'gitGraph\n  commit id: "س"\n  branch تنقيح\n  commit id: "ع"',
  marksOfClass: 'classDiagram\n  class عِلم',
  event: 'eventmodeling\n  tf 01 ui طلب',
} as const;
let drawn: Record<keyof typeof sources, Drawn>;

/** Returns the weight of the innermost part that says some words. */
function weightOf(within: Element, words: string): string | null | undefined {
  const parts = [...within.querySelectorAll('text,tspan')];
  const last = parts.filter((part) => part.textContent.includes(words)).at(-1);
  return last?.closest('[font-weight]')?.getAttribute('font-weight');
}

beforeAll(async () => {
  drawn = await drawAll(sources);
}, 120_000);

describe('emphasis in a label', () => {
  it('is heavier than the other words of the label', () => {
    const label = textSaying(open(figureOf(drawn.emphasis)), 'الأكثرية');
    const strong = [...label.querySelectorAll('[font-weight="700"]')].map((part) =>
      part.textContent.trim(),
    );
    expect(strong).toEqual(['الأكثرية', 'هنا', 'كتاب']);
    expect(weightOf(label, 'رأي')).toBe('400');
  });

  it('is an underline for what Latin sets in italics', () => {
    const svg = open(figureOf(drawn.emphasis));
    expect(only(svg, '[text-decoration="underline"]').textContent).toContain('تعليقه');
  });

  it('makes a whole label heavier than its neighbours', () => {
    const svg = open(figureOf(drawn.emphasis));
    expect([weightOf(svg, 'الكل'), weightOf(svg, 'كما كتبت')]).toEqual(['700', '600']);
  });

  it('adds no space inside a word or beside a bracket', () => {
    expect(figureOf(drawn.emphasis).labels).toContain('رأي الأكثرية وتعليقه (هنا) الكتاب');
  });

  it('loses no words that stand in marks of code', () => {
    expect(figureOf(drawn.code).labels.join(' ')).toMatch(/فرع.*أول/);
  });
});

describe('an entity', () => {
  it('is drawn as its letter in each kind', () => {
    expect(figureOf(drawn.entities).labels).toEqual(['و&', 'قال "نعم" #1 ♥ <ب>', '📚 كتب']);
    expect(figureOf(drawn.sequence).labels).toContain('أول "س"');
    expect(figureOf(drawn.sequence).labels).toContain('قال "نعم"');
    expect(figureOf(drawn.pie).labels).toContain('مال & أعمال');
    expect(figureOf(drawn.pie).labels).toContain('أول #');
  });

  it('is in the description, and a colour is no entity', () => {
    const { svg } = figureOf(drawn.entities);
    expect(svg).toMatch(/<desc[^>]*>[^<]*قال "نعم"/);
    expect(svg).toContain('#333');
  });

  it('takes the room of its letter and not of its name', () => {
    expect(figureOf(drawn.dots).width).toBe(figureOf(drawn.plainDots).width);
  });
});

describe('a message about letters that must be Latin', () => {
  it.each(['parenthesis', 'arrow'] as const)(
    'is not given where another sign is wrong: %s',
    (name) => {
      expect(faultOf(drawn[name]).reason).not.toContain('Latin');
    },
  );

  it.each([
    ['marked', 'a["…"]'],
    ['branch', 'put the words in "…"'],
    ['marksOfClass', 'class a["…"]'],
    ['event', 'use a Latin name'],
  ] as const)('says how to write the words: %s', (name, cure) => {
    expect(faultOf(drawn[name]).reason).toContain('letters must be Latin');
    expect(faultOf(drawn[name]).reason).toContain(cure);
  });
});
