import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../src/print/browser.ts';
import { listSwitches } from '../../src/print/printer.ts';
import { findShell } from '../browser/install.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the process that makes what the test files share. */
    shared: string;
  }
}

const root = join(import.meta.dirname, '../..');

/**
 * Serves what the files of a run share: a browser, and what minbar's commands write for a deck. Each is
 * made once, when the first file asks for it, from the sources of this run.
 */
export default async function openShared(project: TestProject): Promise<() => Promise<void>> {
  let browser: Promise<BrowserServer> | undefined;
  const outputs = new Map<string, Promise<string>>();
  const answer = async (address: URL): Promise<string> => {
    if (address.pathname === '/browser') {
      browser ??= serveBrowser();
      return (await browser).wsEndpoint();
    }
    const [command, slides] = ['command', 'slides'].map((key) => address.searchParams.get(key));
    const made = outputs.get(address.search) ?? makeOutput(command ?? '', slides ?? '');
    outputs.set(address.search, made);
    return made;
  };
  const server = createServer(({ url = '' }, response) => {
    answer(new URL(url, 'http://localhost')).then(
      (text) => response.end(text),
      (cause) => response.writeHead(500).end(String(cause)),
    );
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  project.provide('shared', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    await (await browser)?.close();
  };
}

function serveBrowser(): Promise<BrowserServer> {
  const shell = findShell();
  const executablePath = shell ?? findBrowser() ?? chromium.executablePath();
  // The shell, unlike a whole browser, moves letters to pixels.
  const args = listSwitches(shell ? ['--font-render-hinting=none'] : []);
  return chromium.launchServer({ executablePath, args, host: '127.0.0.1' });
}

/** Runs a command of minbar on a deck; returns the folder of its output. */
function makeOutput(command: string, slides: string): Promise<string> {
  const out = mkdtempSync(join(process.env.TMPDIR ?? '', 'minbar-shared-'));
  const args = [join(root, 'src/launch.mjs'), command, '--slides', slides, '--out', out, '--quiet'];
  const env = { ...process.env, MINBAR_CACHE: join(root, 'node_modules/.cache/minbar') };
  return new Promise((resolve, reject) => {
    let said = '';
    const child = spawn(process.execPath, args, { cwd: root, env });
    child.stderr.on('data', (data) => (said += data));
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(said))));
  });
}
