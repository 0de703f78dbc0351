import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../src/print/browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browser: string;
    /** Other engines that the tests walk the deck in: Firefox's path (empty where it is not there), WebKitGTK. */
    engines: { firefox: string; webkit: boolean };
    /** Pictures are accepted as they are, not compared: vitest's own flag for what it keeps. */
    accepts: boolean;
  }
}

/** Finds a browser for the tests, or gets one, before the first of them runs; else they fail. */
export default function installBrowser(project: TestProject): void {
  const path = findBrowser() ?? findDownloaded() ?? downloadBrowser() ?? installChromium();
  if (!path)
    throw new Error(
      'the tests need a browser: install Chrome, Chromium or Edge, or set CHROME_PATH',
    );
  project.provide('browser', path);
  project.provide('engines', getEngines());
  project.provide('accepts', project.config.snapshotOptions.updateSnapshot === 'all');
}

function findEngines() {
  const firefox = findProgram('firefox-esr') ?? findProgram('firefox') ?? '';
  return { firefox, webkit: ['WebKitWebDriver', 'Xvfb'].every(findProgram) };
}

/** Gets the other engines where that can be done; the tests in an engine that is missing say so. */
function getEngines() {
  const found = findEngines();
  if (found.firefox && found.webkit) return found;
  installFromDebian('firefox-esr', 'webkit2gtk-driver', 'xvfb');
  return findEngines();
}

function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
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

function installChromium(): string | undefined {
  installFromDebian('chromium');
  // Debian's older releases do not have it.
  installFromDebian('chromium-headless-shell');
  return findBrowser();
}

/**
 * Returns Chromium without its own window and menus, if this machine has it: pages are the same, and a new
 * window costs a third of the processor's time. Commands of minbar are tested with the whole browser.
 */
export function findShell(): string | undefined {
  return findProgram('chromium-headless-shell');
}

/** Installs packages where that needs nobody's leave: on Debian, as root. */
function installFromDebian(...packages: string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log(`installing Debian’s ${packages.join(', ')}`);
  const options = {
    stdio: 'ignore',
    timeout: 900_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
}
