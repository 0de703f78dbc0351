import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Returns a browser of its own; root, as in containers, has no sandbox. */
export function openBrowser(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: inject('browser'),
    args: [...sandbox, '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
}
