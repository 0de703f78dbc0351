#!/usr/bin/env node
// Starts build.ts in any Node: a package contains it compiled; a checkout compiles what changed.
import module from 'node:module';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { isWhole } from './manifest.mjs';
import { flagsFor } from './v8-flags.mjs';
import { findWant } from './want.mjs';

const root = join(import.meta.dirname, '..');
const isInstalled = root.split(sep).includes('node_modules');

/** A fault that the user can correct: one line, no stack. */
class Failure extends Error {}

/** Returns the file to run: the compiled copy; the source if no copy can be stored (a full or read-only disk). */
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
    // Errors of the file system carry `syscall`; compile errors do not, and are rethrown.
    if (!cause.syscall) throw cause;
    const { register } = await import('tsx/esm/api');
    register();
    return join(root, 'build.ts');
  }
}

// V8 prints an error line for a flag that it does not know, so these are for measured versions only.
for (const flag of flagsFor(process.version)) setFlagsFromString(flag);
// From version 22.8 on, Node itself also caches compiled code.
module.enableCompileCache?.();
let hasEnded = false;
let hasSpoken = false;
// Only a command that ran to its end may end with 0; an empty or interrupted program may not.
process.on('exit', (code) => {
  if (hasEnded) return;
  // Node ends with 13 if a promise at the top level stays pending.
  if ((code === 0 || code === 13) && !hasSpoken)
    console.error('minbar stopped before its work was done');
  process.exitCode = 1;
});
try {
  ({ hasEnded = false } = await import(pathToFileURL(await findProgram()).href));
} catch (cause) {
  if (!(cause instanceof Failure) && !cause.syscall) throw cause;
  hasSpoken = true;
  console.error(`minbar cannot start: ${cause.message}`);
}
