import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';

let readMessage: (data: unknown) => unknown;

beforeAll(async () => {
  vi.stubGlobal('location', { protocol: 'file:', origin: 'null' });
  ({ readMessage } = await import('../../../src/client/speaker/wire.ts'));
});

const place = { slide: 3, step: -1 };

describe('a message between the windows', () => {
  it.each([
    [{ tells: 'hello' }],
    [{ tells: 'act', act: 'next' }],
    [{ tells: 'cue', ...place, ahead: true }],
    [{ tells: 'state', ...place, dark: false, started: 1, planned: 2.5 }],
  ])('%o is understood', (word) => {
    expect(readMessage(word)).toEqual(word);
  });

  it.each([
    ['{"tells":"hello"}'],
    [{ tells: 'act', act: 'constructor' }],
    [{ tells: 'act', act: ['next'] }],
    [{ tells: 'cue', slide: '3', step: 0, ahead: true }],
    [{ tells: 'cue', slide: 3, step: 0.5, ahead: true }],
    [{ tells: 'state', ...place, dark: false, started: Number.NaN, planned: 0 }],
    [{ tells: 'state', ...place, dark: 'no', started: 1, planned: 0 }],
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
    const keys = ['tells', 'act', 'slide', 'step', 'ahead', 'dark', 'started', 'planned'];
    const values = fc.oneof(
      fc.constantFrom('hello', 'act', 'cue', 'state', 'next', true),
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

const isFlat = (value: unknown) => typeof value === 'boolean' || Number.isFinite(value);
