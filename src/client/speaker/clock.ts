/** When the talk began, ms since 1970, and its position in the plan at that time, s. */
export interface TalkClock {
  started: number;
  planned: number;
}

/** Maximum length of a talk, s: deck.yaml allows at most one day. */
const day = 86_400;

/**
 * Returns a stored value as a clock. Returns undefined if it is no clock, if its talk began more than a
 * day before or after `now` (ms since 1970), or if its position in the plan is more than a day.
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

/** A talk compared with its plan; all in s. */
export interface Pace {
  gone: number;
  /** At most the slide's own share, even if the talk is early. */
  leftForSlide: number;
  leftForTalk: number;
  /** How late the talk is; negative if it is early; 0 within the slide's own share. */
  behind: number;
}

/** Compares a talk at a slide with its plan. */
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
