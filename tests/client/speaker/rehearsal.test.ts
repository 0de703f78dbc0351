import { expect, it } from 'vitest';
import {
  startRehearsal,
  sumSlides,
  writeRehearsal,
} from '../../../src/client/speaker/rehearsal.ts';

const clock = { started: 1_000_000, planned: 0 };
const at = (seconds: number) => clock.started + seconds * 1000;

it('a rehearsal measures each step of each slide, and adds up what was shown twice', () => {
  const { times, record } = startRehearsal();
  record({ slide: 0, step: -1 }, clock, at(0));
  record({ slide: 1, step: -1 }, clock, at(10));
  record({ slide: 1, step: 0 }, clock, at(14));
  record({ slide: 0, step: -1 }, clock, at(20));
  record({ slide: 0, step: -1 }, clock, at(23));
  expect([...times]).toEqual([
    ['0,0', 13],
    ['1,0', 4],
    ['1,1', 6],
  ]);
  expect(sumSlides(times, 3)).toEqual([13, 10, 0]);
  expect(writeRehearsal(times, ['title', 'course'])).toBe(
    'slide,step,seconds\ntitle,0,13.0\ncourse,0,4.0\ncourse,1,6.0\n',
  );
});

it('a rehearsal counts nothing while the clock is stopped', () => {
  const { times, record } = startRehearsal();
  record({ slide: 0, step: -1 }, clock, at(0));
  record({ slide: 0, step: -1 }, { ...clock, held: at(5) }, at(5));
  record({ slide: 0, step: -1 }, { ...clock, held: at(5) }, at(95));
  record({ slide: 0, step: -1 }, { ...clock, started: at(90) }, at(97));
  expect(sumSlides(times, 1)).toEqual([7]);
});

it('a rehearsal begins again with a clock that is started again', () => {
  const { times, record } = startRehearsal();
  record({ slide: 0, step: -1 }, clock, at(0));
  record({ slide: 4, step: -1 }, clock, at(60));
  record({ slide: 0, step: -1 }, { ...clock, started: at(61) }, at(61));
  record({ slide: 1, step: -1 }, { ...clock, started: at(61) }, at(66));
  expect(sumSlides(times, 5)).toEqual([5, 0, 0, 0, 0]);
});
