import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { startBrowser } from '../../src/print/printer.ts';
import { askForBrowser } from '../shared/ask.ts';

/**
 * Returns a browser: without switches, the one that all test files share, in which each file closes only
 * its own windows; with switches, one of its own.
 */
export async function openBrowser(...switches: string[]): Promise<Browser> {
  if (switches.length > 0) return startBrowser(inject('browser'), switches);
  return chromium.connect(await askForBrowser());
}
