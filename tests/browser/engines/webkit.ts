import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { makeFolder } from '../../folder.ts';
import { type Command, driveBy, type Remote } from './remote.ts';

/** Methods and paths of the commands, below the path of the session (W3C WebDriver 2, 6.3). */
const endpoints: Record<Command, [string, string]> = {
  'New Session': ['POST', ''],
  'Delete Session': ['DELETE', ''],
  'Navigate To': ['POST', '/url'],
  'Execute Script': ['POST', '/execute/sync'],
  'Perform Actions': ['POST', '/actions'],
  'Get Window Handles': ['GET', '/window/handles'],
  'Switch To Window': ['POST', '/window'],
  'Set Window Rect': ['POST', '/window/rect'],
  'Switch To Frame': ['POST', '/frame'],
};

/** Returns a window of WebKitGTK, driven over HTTP, on a screen of its own that nobody sees. */
export async function openWebKit(): Promise<Remote> {
  const started: ChildProcess[] = [];
  const end = () => {
    for (const one of started) one.kill();
  };
  const { display, screen } = await openScreen();
  started.push(screen);
  const port = await findPort();
  const env = { ...process.env, DISPLAY: display, ...makeHome() };
  started.push(spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' }));
  const base = `http://127.0.0.1:${port}/session`;
  await untilAnswered(`http://127.0.0.1:${port}/status`);
  let session = '';
  const send = async (command: Command, parameters?: object) => {
    const [method, path] = endpoints[command];
    const body = method === 'POST' ? JSON.stringify(parameters ?? {}) : null;
    const response = await fetch(`${base}${session}${path}`, { method, body });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${command}: ${value.error}: ${value.message}`);
    return value;
  };
  const made = (await send('New Session', { capabilities: {} })) as { sessionId: string };
  session = `/${made.sessionId}`;
  return driveBy(send, end);
}

/** Starts a screen without a monitor, and returns its name. */
async function openScreen(): Promise<{ display: string; screen: ChildProcess }> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(screen.stdio[3] as NodeJS.ReadableStream, 'data');
  return { display: `:${String(number).trim()}`, screen };
}

/** Settings in a folder of its own, in which nothing moves (GTK’s word for `prefers-reduced-motion`). */
function makeHome(): Record<string, string> {
  const home = makeFolder();
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=false\n');
  return { XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home };
}

/** Returns a port that is free. */
export async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('there is no port');
  return address.port;
}

async function untilAnswered(url: string): Promise<void> {
  for (let left = 300; ; left -= 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    if (left === 0) throw new Error(`${url} does not answer`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
}
