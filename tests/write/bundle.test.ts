import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundle } from '../../src/write/bundle.ts';
import { makeFolder } from '../folder.ts';

it('a bundle is another once its source changed', async () => {
  const paths = { root: makeFolder(), cache: makeFolder() };
  mkdirSync(join(paths.root, 'styles'));
  const write = (name: string, text: string) =>
    writeFileSync(join(paths.root, 'styles', name), text);
  write('part.css', 'p{color:red}');
  write('all.css', '@import "./part.css";');
  const bundleAll = () => bundle(paths, 'styles/all.css');
  expect(await bundleAll()).toBe('p{color:red}');
  write('part.css', 'p{color:tan}');
  expect(await bundleAll()).toBe('p{color:tan}');
});
