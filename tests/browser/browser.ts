import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { startBrowser } from '../../src/print/press.ts';

/** Returns a browser of its own. */
export function openBrowser(): Promise<Browser> {
  return startBrowser(inject('browser'));
}
