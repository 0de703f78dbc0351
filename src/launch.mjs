#!/usr/bin/env node
// The way into build.ts from any Node: a package brings it compiled, a checkout compiles what changed.
import module from 'node:module';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const isInstalled = root.split(sep).includes('node_modules');
const compile = async () =>
  (await import('./compile.mjs')).compile(root, join(root, 'node_modules/.cache/minbar/lib'));
// Node from 22.8 on keeps what it has compiled for itself, too.
module.enableCompileCache?.();
const compiled = isInstalled ? join(root, 'lib') : await compile();
await import(pathToFileURL(join(compiled, 'build.js')).href);
