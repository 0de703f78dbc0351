#!/usr/bin/env node
// The way into build.ts from any Node: a package brings it compiled, a checkout compiles what changed.
import module from 'node:module';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const root = join(import.meta.dirname, '..');
const isInstalled = root.split(sep).includes('node_modules');

/** Returns the file to run. Where nothing can be kept (a full disk, one that is only read), that is the source. */
async function findProgram() {
  if (isInstalled) return join(root, 'lib/build.js');
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
await import(pathToFileURL(await findProgram()).href);
