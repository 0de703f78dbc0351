import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { startBrowser } from '../../src/print/printer.ts';

/** Returns a browser of its own, with some more of its switches. */
export function openBrowser(...switches: string[]): Promise<Browser> {
  return startBrowser(inject('browser'), switches);
}
