/** When the talk began, ms since 1970, and how far in its plan it then was, s. */
export interface TalkClock {
  started: number;
  planned: number;
}

/** No talk takes longer, s: deck.yaml allows a day. */
const day = 86_400;

/**
 * Returns what was kept as a clock, or nothing where it is none: where its talk began more than a day
 * before or after `now` (ms since 1970), or its plan is longer than a day.
 */
export function readClock(value: unknown, now = Date.now()): TalkClock | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { started, planned } = value as Record<string, unknown>;
  if (typeof started !== 'number' || typeof planned !== 'number') return undefined;
  const known = Math.abs(now - started) <= day * 1000 && planned >= 0 && planned <= day;
  return known ? { started, planned } : undefined;
}

/** Returns a clock that starts now, at a slide of the plan (each slide's share of the talk, s). */
export function startClock(plan: number[], slide: number, now: number): TalkClock {
  return { started: now, planned: sum(plan.slice(0, slide)) };
}

/** How a talk stands against its plan; all in s. */
export interface Pace {
  gone: number;
  /** At most the slide's own share: an early talk has not more for it. */
  leftForSlide: number;
  leftForTalk: number;
  /** How late the talk is; less than 0: how early; 0 within the slide's own share. */
  behind: number;
}

/** Returns how a talk stands against its plan at a slide. */
export function measurePace(
  plan: number[],
  slide: number,
  { started, planned }: TalkClock,
  now: number,
): Pace {
  const gone = Math.max(0, (now - started) / 1000);
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
