import type { StepPlace, TalkClock } from '../../contract/window-message.ts';

/** How long each step of each slide was shown, s, by slide and step (0: before the first step). */
export type Times = Map<string, number>;

/** A rehearsal while it runs. */
export interface Rehearsal {
  times: Times;
  /** Adds the time since the last call to where the talk has stood until now. */
  record(place: StepPlace, clock: TalkClock, now: number): void;
}

/** Starts a rehearsal. Its times are those of the talk's clock: while that is stopped, nothing counts. */
export function startRehearsal(): Rehearsal {
  const times: Times = new Map();
  let last: { key: string; gone: number } | undefined;
  return {
    times,
    record({ slide, step }, { started, held }, now) {
      const gone = ((held ?? now) - started) / 1000;
      // A clock that was started again begins the rehearsal again.
      if (last && gone < last.gone - 1) times.clear();
      else if (last)
        times.set(last.key, (times.get(last.key) ?? 0) + Math.max(0, gone - last.gone));
      last = { key: `${slide},${step + 1}`, gone };
    },
  };
}

/** Returns how long each slide was shown, s. */
export function sumSlides(times: Times, count: number): number[] {
  const sums = Array<number>(count).fill(0);
  for (const [key, seconds] of times) {
    const slide = Number(key.split(',')[0]);
    sums[slide] = (sums[slide] ?? 0) + seconds;
  }
  return sums;
}

/** Returns the times as the build reads them from slides/rehearsal.csv; ids are those of the slides of the talk. */
export function writeRehearsal(times: Times, ids: string[]): string {
  const rows = [...times].flatMap(([key, seconds]) => {
    const [slide = 0, step = 0] = key.split(',').map(Number);
    return ids[slide] === undefined ? [] : [{ slide, step, seconds }];
  });
  rows.sort((a, b) => a.slide - b.slide || a.step - b.step);
  const lines = rows.map(
    ({ slide, step, seconds }) => `${ids[slide]},${step},${seconds.toFixed(1)}`,
  );
  return ['slide,step,seconds', ...lines, ''].join('\n');
}
