import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { makeFolder } from '../../folder.ts';
import { type Command, driveBy, type Remote } from './remote.ts';
import { findPort } from './webkit.ts';

/** What Firefox calls the commands in its own protocol, Marionette, which geckodriver speaks with it. */
const names: Record<Command, string> = {
  'New Session': 'WebDriver:NewSession',
  'Delete Session': 'WebDriver:DeleteSession',
  'Navigate To': 'WebDriver:Navigate',
  'Execute Script': 'WebDriver:ExecuteScript',
  'Perform Actions': 'WebDriver:PerformActions',
  'Get Window Handles': 'WebDriver:GetWindowHandles',
  'Switch To Window': 'WebDriver:SwitchToWindow',
  'Set Window Rect': 'WebDriver:SetWindowRect',
  'Switch To Frame': 'WebDriver:SwitchToFrame',
};

/** Returns a window of Firefox (the path of its program) that nobody sees, driven over its own port. */
export async function openFirefox(path: string): Promise<Remote> {
  const port = await findPort();
  const profile = makeFolder();
  writeFileSync(join(profile, 'user.js'), writeSettings(port));
  const program = ['--headless', '--marionette', '--no-remote', '--profile', profile];
  const size = ['--width', '1280', '--height', '860'];
  const env = { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' };
  const firefox = spawn(path, [...program, ...size], { env, stdio: 'ignore' });
  const socket = await reach(port);
  const send = talkOver(socket);
  await send('New Session', {});
  return driveBy(send, () => {
    socket.destroy();
    firefox.kill();
  });
}

/** Nothing moves, no window is refused, nothing is fetched at the start. */
function writeSettings(port: number): string {
  const settings = {
    'marionette.port': port,
    'ui.prefersReducedMotion': 1,
    'dom.disable_open_during_load': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
  };
  const rows = Object.entries(settings).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  return rows.join('');
}

/** Connects as soon as the browser listens. */
async function reach(port: number): Promise<Socket> {
  for (let left = 600; ; left -= 1) {
    const socket = connect(port, '127.0.0.1');
    const heard = await once(socket, 'connect').catch(() => undefined);
    if (heard) return socket;
    if (left === 0) throw new Error('Firefox does not answer');
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

/** A message is its length in bytes, a colon and JSON: `[0, id, name, parameters]`, `[1, id, error, value]`. */
function talkOver(socket: Socket) {
  const waiting = new Map<number, (error: { message: string } | null, value: unknown) => void>();
  let bytes = Buffer.alloc(0);
  let id = 0;
  const take = () => {
    const colon = bytes.indexOf(':');
    const end = colon + 1 + Number(bytes.subarray(0, colon).toString());
    if (colon < 0 || bytes.length < end) return false;
    const message = JSON.parse(bytes.subarray(colon + 1, end).toString());
    bytes = bytes.subarray(end);
    if (Array.isArray(message)) waiting.get(message[1])?.(message[2], message[3]);
    return true;
  };
  socket.on('data', (more) => {
    bytes = Buffer.concat([bytes, more]);
    while (take());
  });
  return (command: Command, parameters: object = {}) =>
    new Promise<unknown>((answer, fail) => {
      id += 1;
      waiting.set(id, (error, value) =>
        error ? fail(new Error(`${command}: ${error.message}`)) : answer(unwrap(value)),
      );
      const text = JSON.stringify([0, id, names[command], parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

/** Most values come in an object of their own. */
function unwrap(value: unknown): unknown {
  const isWrapped = value !== null && typeof value === 'object' && 'value' in value;
  return isWrapped ? value.value : value;
}
