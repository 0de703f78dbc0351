#!/usr/bin/env node
// The way into build.ts from any Node: a package brings it compiled, a checkout compiles what changed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const packed = join(root, 'lib');
const compiled = existsSync(join(packed, 'build.js'))
  ? packed
  : await (await import('./compile.mjs')).compile(
      root,
      join(root, 'node_modules/.cache/minbar/lib'),
    );
await import(pathToFileURL(join(compiled, 'build.js')).href);
