import { describe, expect, it } from 'vitest';
import {
  holdClock,
  measurePace,
  readClock,
  startClock,
} from '../../../src/client/speaker/clock.ts';
import { namePace, sayPace } from '../../../src/client/speaker/times.ts';

const plan = [20, 60, 120, 40];
const now = 1_800_000_000_000;

describe('the pace of a talk', () => {
  it('counts what is gone, what is left for the slide and for the talk', () => {
    const clock = startClock(plan, 0, now);
    expect(measurePace(plan, 1, clock, now + 50_000)).toEqual({
      gone: 50,
      leftForSlide: 30,
      leftForTalk: 190,
      behind: 0,
    });
  });

  it("is late by the time beyond the slide's share", () => {
    const clock = startClock(plan, 0, now);
    expect(measurePace(plan, 1, clock, now + 110_000).behind).toBe(30);
    expect(measurePace(plan, 3, clock, now + 300_000).leftForTalk).toBe(-60);
  });

  it("is early by the rest of the slide's time", () => {
    const pace = measurePace(plan, 2, startClock(plan, 0, now), now + 30_000);
    expect(pace).toMatchObject({ behind: -50, leftForSlide: 120 });
  });

  it('is measured from the slide at which the talk began', () => {
    const clock = startClock(plan, 2, now);
    expect(measurePace(plan, 2, clock, now + 10_000)).toMatchObject({
      behind: 0,
      leftForTalk: 150,
    });
  });

  it('stands still while the clock is stopped, and goes on without the time between', () => {
    const stopped = holdClock(startClock(plan, 0, now), now + 30_000);
    expect(measurePace(plan, 1, stopped, now + 90_000).gone).toBe(30);
    const goesOn = holdClock(stopped, now + 90_000);
    expect(measurePace(plan, 1, goesOn, now + 100_000).gone).toBe(40);
  });

  it('is the same whatever the clock of the computer does before the talk', () => {
    expect(measurePace(plan, 0, startClock(plan, 0, now), now - 5000).gone).toBe(0);
  });

  it.each([
    [0, 'on-time', 'الإيقاع مناسب'],
    [1, 'on-time', 'الإيقاع مناسب'],
    [7, 'on-time', 'الإيقاع مناسب، متأخر 5\u00a0ثوانٍ عن الخطة'],
    [-15, 'on-time', 'الإيقاع مناسب، متقدّم على الخطة بـ15\u00a0ثانية'],
    [121, 'late', 'متأخر دقيقتين عن الخطة'],
    [-90, 'ahead', 'متقدّم على الخطة بدقيقة واحدة و30\u00a0ثانية'],
  ])('%d s behind is %s: «%s»', (behind, name, words) => {
    expect(namePace(behind)).toBe(name);
    expect(sayPace(behind)).toBe(words);
  });
});

it.each([
  null,
  5,
  'x',
  {},
  { started: '1', planned: 2 },
  { started: Number.NaN, planned: 0 },
  { started: now, planned: 1e308 },
  { started: 1e308, planned: 0 },
  { started: 0, planned: 0 },
  { started: now, planned: -1 },
  { started: now, planned: 0, held: '1' },
  { started: now, planned: 0, held: 0 },
])('what was kept as %o is no clock', (value) => {
  expect(readClock(value, now)).toBeUndefined();
});

it('a clock that was kept today is used again', () => {
  const clock = { started: now - 3_600_000, planned: 40 };
  expect(readClock(clock, now)).toEqual(clock);
});
