import type { TalkClock } from '../../contract/window-message.ts';

/** Maximum length of a talk, s: deck.yaml allows at most one day. */
const day = 86_400;

/**
 * Returns a stored value as a clock. Returns undefined if it is no clock, if its talk began more than a
 * day before or after `now` (ms since 1970), or if its position in the plan is more than a day.
 */
export function readClock(value: unknown, now = Date.now()): TalkClock | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { started, planned, held } = value as Record<string, unknown>;
  if (typeof planned !== 'number' || !(planned >= 0 && planned <= day)) return undefined;
  if (!isOfDay(started, now)) return undefined;
  if (held === undefined) return { started, planned };
  return isOfDay(held, now) ? { started, planned, held } : undefined;
}

function isOfDay(time: unknown, now: number): time is number {
  return typeof time === 'number' && Math.abs(now - time) <= day * 1000;
}

/** Returns a clock that starts now, at a slide of the plan (each slide's share of the talk, s). */
export function startClock(plan: number[], slide: number, now: number): TalkClock {
  return { started: now, planned: sum(plan.slice(0, slide)) };
}

/** Stops a clock, or lets a stopped one go on: the time between does not count. */
export function holdClock({ held, ...clock }: TalkClock, now: number): TalkClock {
  if (held === undefined) return { ...clock, held: now };
  return { ...clock, started: clock.started + now - held };
}

/** A talk compared with its plan; all in s. */
export interface Pace {
  gone: number;
  /** At most the slide's own share, even if the talk is early. */
  leftForSlide: number;
  leftForTalk: number;
  /** How late the talk is; negative if it is early; 0 within the slide's own share. */
  behind: number;
}

/** Compares a talk at a slide with its plan, at the time `now` or when its clock was stopped. */
export function measurePace(
  plan: number[],
  slide: number,
  { started, planned, held }: TalkClock,
  now: number,
): Pace {
  const gone = Math.max(0, ((held ?? now) - started) / 1000);
  const at = planned + gone;
  const from = sum(plan.slice(0, slide));
  const share = plan[slide] ?? 0;
  const to = from + share;
  const behind = at > to ? at - to : Math.min(0, at - from);
  return { gone, leftForSlide: Math.min(share, to - at), leftForTalk: sum(plan) - at, behind };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
