import { beforeEach, expect, it, vi } from 'vitest';
import type { Drawing, Drawn, Figure } from '../../src/draw/figure.ts';

const figure: Figure = {
  svg: '',
  width: 1,
  height: 1,
  kind: 'a',
  labels: [],
  sizes: [],
  faults: [],
};
const cutOff: Drawn = { fault: { reason: 'too long', cutOff: 'drawing' } };
const answers = new Map<string, Drawn[]>();
let underway: string[];
let seen: string[][];

// A thread that answers what the test says; it notes what else was being drawn.
vi.mock('../../src/draw/pool-worker.ts', () => ({
  openPoolWorker: () => ({
    async draw({ id }: Drawing): Promise<Drawn> {
      underway.push(id);
      await new Promise((resolve) => setTimeout(resolve, id === 'a' ? 60 : 5));
      seen.push([...underway].sort());
      underway.splice(underway.indexOf(id), 1);
      return answers.get(id)?.shift() ?? { figure };
    },
    start: async () => undefined,
    close: async () => undefined,
  }),
}));
const { openPool } = await import('../../src/draw/worker-pool.ts');

const draw = async (...ids: string[]) => {
  const pool = openPool({ fonts: new Map(), tokens: new Map() });
  return Promise.all(ids.map((id) => pool.draw({ id, source: '' })));
};

beforeEach(() => {
  [underway, seen] = [[], []];
  answers.clear();
});

it('a drawing that was cut off is drawn once more, when nothing else is', async () => {
  answers.set('b', [cutOff]);
  answers.set('d', [cutOff]);
  expect(await draw('a', 'b', 'c', 'd', 'e')).toEqual(Array(5).fill({ figure }));
  expect(seen.slice(-2)).toEqual([['b'], ['d']]);
  expect(seen).toHaveLength(7);
});

it('a drawing that is cut off twice is a fault', async () => {
  answers.set('a', [cutOff, cutOff]);
  expect(await draw('a', 'b')).toEqual([cutOff, { figure }]);
  expect(seen).toHaveLength(3);
});

it('a drawing that Mermaid refuses is not drawn again', async () => {
  const refused = { fault: { reason: 'no kind of diagram' } };
  answers.set('a', [refused]);
  expect(await draw('a')).toEqual([refused]);
  expect(seen).toHaveLength(1);
});

it('threads of other materials take the place of those that draw, after their drawings', async () => {
  const materials = (paper: string) => ({ fonts: new Map(), tokens: new Map([['paper', paper]]) });
  const pool = openPool(materials('#fff'));
  const first = pool.draw({ id: 'a', source: '' });
  await pool.use(materials('#fff'));
  expect(seen).toEqual([]);
  await pool.use(materials('#000'));
  expect(seen).toEqual([['a']]);
  expect(await Promise.all([first, pool.draw({ id: 'b', source: '' })])).toEqual([
    { figure },
    { figure },
  ]);
});
