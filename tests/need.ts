import { beforeEach } from 'vitest';

/** Skips each test of the block that calls it unless what it needs is there; the reason is in the summary of the run. */
export function need(isThere: boolean, reason: string): void {
  beforeEach(({ skip }) => skip(!isThere, reason));
}
