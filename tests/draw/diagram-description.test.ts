import { describe, expect, it } from 'vitest';
import { describeDiagram } from '../../src/draw/diagram-description.ts';

type Edge = { start: string; end: string; text: string; type?: string };

/** A flowchart as Mermaid would have parsed it. */
function flow(names: Record<string, string>, edges: Edge[]) {
  const vertices = new Map(Object.entries(names).map(([id, text]) => [id, { text }]));
  const db = { getVertices: () => vertices, getEdges: () => edges };
  return { type: 'flowchart-v2', db } as unknown as Parameters<typeof describeDiagram>[0];
}

describe('a flowchart in words', () => {
  it('says who leads to whom; what leads to several is told once', () => {
    const names = { a: 'شرارة', b: 'نار<br/>كبيرة', c: 'دخان' };
    const edges = [
      { start: 'a', end: 'b', text: '' },
      { start: 'a', end: 'c', text: '' },
    ];
    expect(describeDiagram(flow(names, edges), [])).toBe(
      'أسهم الرسم: من «شرارة» إلى «نار كبيرة» و«دخان».',
    );
  });

  it('says what stands on an arrow, which lines have no head, and which boxes stand alone', () => {
    const names = { a: 'شرارة', b: 'نار', c: 'ماء', d: 'حجر' };
    const edges = [
      { start: 'a', end: 'b', text: 'تشعل' },
      { start: 'b', end: 'c', text: '', type: 'arrow_open' },
    ];
    expect(describeDiagram(flow(names, edges), [])).toBe(
      'أسهم الرسم: من «شرارة» إلى «نار»، وعليه: «تشعل». خط بين «نار» و«ماء». ومن غير سهم: «حجر».',
    );
  });

  it('has the words of a drawing of another kind, and none of an empty one', () => {
    const pie = { ...flow({}, []), type: 'pie' };
    expect(describeDiagram(pie, ['قمح', 'أرز'])).toBe('في الرسم: «قمح» و«أرز».');
    expect(describeDiagram(pie, [])).toBeUndefined();
  });
});
