import { expect, it } from 'vitest';
import { runsLeftToRight } from '../../src/draw/postprocess/mirror.ts';

it.each(['timeline', 'gantt', 'journey', 'sequence', 'pie', 'quadrantChart'])(
  'a %s, which no word of its own turns, is mirrored',
  (kind) => {
    expect(runsLeftToRight(kind)).toBe(true);
  },
);

it.each(['xychart', 'flowchart', 'stateDiagram'])(
  'a %s stays: its scale, or its own direction, is the author’s',
  (kind) => {
    expect(runsLeftToRight(kind)).toBe(false);
  },
);
