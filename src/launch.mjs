#!/usr/bin/env node
// The way into build.ts from any Node: a package brings it compiled, a checkout compiles what changed.
import module from 'node:module';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { isWhole } from './manifest.mjs';
import { findWant } from './want.mjs';

const root = join(import.meta.dirname, '..');
const isInstalled = root.split(sep).includes('node_modules');

/** What the user has to mend: one line, no stack. */
class Failure extends Error {}

/** Returns the file to run. Where nothing can be kept (a full disk, one that is only read), that is the source. */
async function findProgram() {
  const want = findWant();
  if (want) throw new Failure(want);
  if (isInstalled) {
    if (isWhole(join(root, 'lib'))) return join(root, 'lib/build.js');
    throw new Failure(`${join(root, 'lib')} is damaged: install minbar again`);
  }
  const { compile } = await import('./compile.mjs');
  try {
    return join(await compile(root, join(root, 'node_modules/.cache/minbar/lib')), 'build.js');
  } catch (cause) {
    // What the system refuses has the name of what was asked of it; a fault in the source has not.
    if (!cause.syscall) throw cause;
    const { register } = await import('tsx/esm/api');
    register();
    return join(root, 'build.ts');
  }
}

// A build is over before all that V8 would optimise for it is of use: fonts are shaped and cut by
// WebAssembly compiled once, and what runs often is made faster later (V8 of Node 20; newer ones wait).
setFlagsFromString('--liftoff-only');
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=540000');
// Node from 22.8 on keeps what it has compiled for itself, too.
module.enableCompileCache?.();
let hasEnded = false;
let hasSpoken = false;
// Only a command that ran to its end may end with 0, be it that the program is empty or left early.
process.on('exit', (code) => {
  if (hasEnded) return;
  // Node ends with 13 where a promise at the top never settles.
  if ((code === 0 || code === 13) && !hasSpoken)
    console.error('minbar ended before its work was done');
  process.exitCode = 1;
});
try {
  ({ hasEnded = false } = await import(pathToFileURL(await findProgram()).href));
} catch (cause) {
  if (!(cause instanceof Failure) && !cause.syscall) throw cause;
  hasSpoken = true;
  console.error(`minbar does not start: ${cause.message}`);
}
