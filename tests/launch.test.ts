import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, root } from './shipped-talk.ts';

const launcher = ['launch', 'compile', 'manifest', 'want', 'licences', 'draw/bundle-mermaid'];

/** Returns a checkout of a few files, with the launcher in it, whose command line is a given program. */
function makeCheckout(program: string): string {
  const checkout = makeFolder();
  const files = {
    'package-lock.json': '{}',
    'package.json': '{"type":"module"}',
    'build.ts': program,
    'src/draw/worker.ts': '',
    'src/draw/start-worker.mjs': '',
    'src/write/assets.ts': 'export const bundleAssets = () => undefined;\n',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(checkout, name)), { recursive: true });
    writeFileSync(join(checkout, name), text);
  }
  for (const name of launcher)
    cpSync(join(root, `src/${name}.mjs`), join(checkout, `src/${name}.mjs`));
  mkdirSync(join(checkout, 'node_modules'));
  for (const name of ['esbuild', 'tsx'])
    symlinkSync(join(root, 'node_modules', name), join(checkout, 'node_modules', name), 'junction');
  return checkout;
}

function launch(checkout: string, ...flags: string[]) {
  const args = [...flags, join(checkout, 'src/launch.mjs')];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the launcher', () => {
  it('ends with 0 where the command ran to its end', () => {
    const checkout = makeCheckout("console.log('done'); export const hasEnded: boolean = true;");
    expect(launch(checkout)).toEqual({ status: 0, stdout: 'done\n', stderr: '' });
  });

  it.each([
    ['is empty', ''],
    ['leaves early', 'process.exit(0); export const hasEnded = true;'],
    ['waits for what never comes', 'await new Promise(() => {}); export const hasEnded = true;'],
  ])('ends with 1 and says so where the program %s', (_, program) => {
    const { status, stderr } = launch(makeCheckout(program));
    expect(status).toBe(1);
    expect(stderr).toContain('minbar stopped before its work was done\n');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('runs a damaged copy never: it is made again', () => {
    const checkout = makeCheckout("console.log('done'); export const hasEnded = true;");
    const done = launch(checkout);
    const cache = join(checkout, 'node_modules/.cache/minbar/lib');
    truncateSync(join(cache, readdirSync(cache)[0] ?? '', 'build.js'));
    expect(launch(checkout)).toEqual(done);
  });

  it('of an installed minbar that is damaged says that it is to be installed again', () => {
    const installed = join(makeFolder(), 'node_modules/minbar');
    cpSync(makeCheckout(''), installed, { recursive: true });
    mkdirSync(join(installed, 'lib'));
    writeFileSync(join(installed, 'lib/build.js'), '');
    const { status, stderr } = launch(installed);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `minbar cannot start: ${join(installed, 'lib')} is damaged: install minbar again\n`,
    );
  });

  it('of a Node with too little memory says how much is needed', () => {
    const { status, stderr } = launch(makeCheckout(''), '--max-heap-size=48');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^minbar cannot start: it needs 88 MB of heap, but Node may use only \d+ MB .*\n$/,
    );
  });
});
