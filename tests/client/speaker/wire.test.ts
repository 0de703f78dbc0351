import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';

let readMessage: (data: unknown) => unknown;

beforeAll(async () => {
  vi.stubGlobal('location', { protocol: 'file:', origin: 'null' });
  ({ readMessage } = await import('../../../src/client/speaker/wire.ts'));
});

const place = { slide: 3, step: -1 };
const seen = { dark: false, full: false };
const now = Date.now();

describe('a message between the windows', () => {
  it.each([
    [{ tells: 'hello' }],
    [{ tells: 'act', act: 'next' }],
    [{ tells: 'cue', ...place, ahead: true }],
    [{ tells: 'hello', clock: { started: now, planned: 2.5 } }],
    [{ tells: 'go', ...place }],
    [{ tells: 'state', ...place, dark: false, full: true, started: now, planned: 2.5 }],
    [{ tells: 'state', ...place, ...seen, box: 'essay', started: now, planned: 0, held: now }],
  ])('%o is understood', (word) => {
    expect(readMessage(word)).toEqual(word);
  });

  it.each([
    ['{"tells":"hello"}'],
    [{ tells: 'act', act: 'constructor' }],
    [{ tells: 'act', act: ['next'] }],
    [{ tells: 'cue', slide: '3', step: 0, ahead: true }],
    [{ tells: 'cue', slide: 3, step: 0.5, ahead: true }],
    [{ tells: 'go', slide: 3 }],
    [{ tells: 'state', ...place, ...seen, started: Number.NaN, planned: 0 }],
    [{ tells: 'state', ...place, ...seen, started: now, planned: 0, held: 'no' }],
    [{ tells: 'state', ...place, ...seen, box: 'menu', started: now, planned: 0 }],
    [{ tells: 'state', ...place, ...seen, dark: 'no', started: now, planned: 0 }],
  ])('%o is no message', (data) => {
    expect(readMessage(data)).toBeUndefined();
  });

  it('is created again, without other content', () => {
    const word = { tells: 'cue', ...place, ahead: false };
    expect(readMessage({ ...word, notes: '<img src=x onerror=alert(1)>', toString: 1 })).toEqual(
      word,
    );
  });

  it('contains only numbers and words of closed lists, whatever was sent', () => {
    const keys = [
      'tells',
      'act',
      'slide',
      'step',
      'ahead',
      'dark',
      'full',
      'box',
      'clock',
      'held',
      'started',
      'planned',
    ];
    const values = fc.oneof(
      fc.constantFrom('hello', 'act', 'cue', 'state', 'next', 'go', 'essay', now, true),
      fc.integer(),
      fc.anything(),
    );
    const sent = fc.dictionary(fc.constantFrom(...keys), values, { noNullPrototype: true });
    fc.assert(
      fc.property(fc.oneof(sent, fc.anything()), (data) => {
        const word = readMessage(data);
        if (word === undefined) return;
        for (const value of Object.values(word as Record<string, unknown>))
          expect(typeof value === 'string' ? /^[a-z]+$/.test(value) : isFlat(value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

const isFlat = (value: unknown): boolean =>
  typeof value === 'boolean' ||
  Number.isFinite(value) ||
  (typeof value === 'object' && value !== null && Object.values(value).every(isFlat));
