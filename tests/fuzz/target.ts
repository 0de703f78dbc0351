import type fc from 'fast-check';

/** A reader, and what must hold of it whatever it reads. */
export interface Target {
  name: string;
  /** Cases that JSON can hold, so that a finding is a file. */
  cases: fc.Arbitrary<unknown>;
  /** Reads a case; throws if a promise is broken. */
  hold(found: unknown): void | Promise<void>;
}

/** Returns a target of cases of one type. */
export function target<Case>(
  name: string,
  cases: fc.Arbitrary<Case>,
  hold: (found: Case) => void | Promise<void>,
): Target {
  return { name, cases, hold: (found) => hold(found as Case) };
}

/** Throws if a promise is broken. */
export function demand(holds: boolean, promise: string): asserts holds {
  if (!holds) throw new Error(promise);
}
