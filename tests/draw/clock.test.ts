import { describe, expect, it } from 'vitest';
import { addMeasurement, type Measurement } from '../../src/draw/clock.ts';

const spend = (...beats: Measurement[]) => beats.reduce(addMeasurement, { own: 0, awake: 0 });
const times = (count: number, beat: Measurement) => Array.from({ length: count }, () => beat);

describe('what a drawing has spent', () => {
  it('is the processor time that it got', () => {
    const full = { wall: 250, processor: 250, idle: 0 };
    expect(spend(...times(4, full))).toEqual({ own: 1000, awake: 1000 });
  });

  it('is at most the time that went by, however many threads are at work', () => {
    expect(spend({ wall: 250, processor: 700, idle: 0 }).own).toBe(250);
  });

  it('hardly grows while other programs have the processor', () => {
    const starved = { wall: 250, processor: 25, idle: 0 };
    expect(spend(...times(40, starved))).toEqual({ own: 1000, awake: 10_000 });
  });

  it('does not grow while the machine sleeps', () => {
    const asleep = { wall: 3_600_000, processor: 2, idle: 0 };
    expect(spend(asleep)).toEqual({ own: 2, awake: 500 });
    expect(spend({ ...asleep, idle: 3_600_000 }).own).toBe(500);
  });

  it('grows while the thread waits without end', () => {
    const waiting = { wall: 250, processor: 0, idle: 250 };
    expect(spend(...times(4, waiting)).own).toBe(1000);
  });

  it('grows while the main thread is too busy to look', () => {
    expect(spend({ wall: 5000, processor: 8000, idle: 0 })).toEqual({ own: 5000, awake: 5000 });
  });
});
