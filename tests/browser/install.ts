import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../src/print/browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browser: string;
    /** Pictures are accepted as they are, not compared: vitest's own flag for what it keeps. */
    accepts: boolean;
  }
}

/** Finds a browser for the tests, or gets one, before the first of them runs; else they fail. */
export default function installBrowser(project: TestProject): void {
  const path = findBrowser() ?? findDownloaded() ?? downloadBrowser() ?? installFromDebian();
  if (!path)
    throw new Error(
      'the tests need a browser: install Chrome, Chromium or Edge, or set CHROME_PATH',
    );
  project.provide('browser', path);
  project.provide('accepts', project.config.snapshotOptions.updateSnapshot === 'all');
}

function findDownloaded(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function downloadBrowser(): string | undefined {
  const folder = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '..');
  console.log('no browser is installed: downloading Chromium');
  const options = { stdio: 'inherit', timeout: 600_000 } as const;
  spawnSync(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium'], options);
  return findDownloaded();
}

function installFromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.log('the download failed: installing Debian’s chromium');
  const options = {
    stdio: 'inherit',
    timeout: 900_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  return findBrowser();
}
