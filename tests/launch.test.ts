import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeFolder, root } from './folder.ts';

const launcher = [
  'launch',
  'compile',
  'manifest',
  'want',
  'v8-flags',
  'licences',
  'draw/bundle-mermaid',
];

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

  it('never runs a damaged copy: it is compiled again', () => {
    const checkout = makeCheckout("console.log('done'); export const hasEnded = true;");
    const done = launch(checkout);
    const cache = join(checkout, 'node_modules/.cache/minbar/lib');
    truncateSync(join(cache, readdirSync(cache)[0] ?? '', 'build.js'));
    expect(launch(checkout)).toEqual(done);
  });

  it('of a damaged installation says that minbar must be installed again', () => {
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

  it.each([
    ['v20.19.0', '--liftoff-only --interrupt-budget=540000'],
    ['v22.12.0', '--liftoff-only'],
    ['v24.1.0', '--liftoff-only'],
    ['v26.0.0', ''],
    ['v200.0.0', ''],
  ])('on Node %s asks V8 for no flag that was not measured there', (version, flags) => {
    // Stands in for that Node: its version, and a V8 that complains of every flag.
    const other = join(makeFolder(), 'other.mjs');
    writeFileSync(
      other,
      `import { syncBuiltinESMExports } from 'node:module';
       import v8 from 'node:v8';
       Object.defineProperty(process, 'version', { value: '${version}' });
       v8.setFlagsFromString = (flag) => console.error('unrecognized flag', flag);
       syncBuiltinESMExports();`,
    );
    const checkout = makeCheckout("console.log('done'); export const hasEnded = true;");
    const { status, stdout, stderr } = launch(checkout, '--import', pathToFileURL(other).href);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'done\n' });
    expect([...stderr.matchAll(/unrecognized flag (.*)/g)].map(([, flag]) => flag).join(' ')).toBe(
      flags,
    );
    if (!flags) expect(stderr).toBe('');
  });
});
