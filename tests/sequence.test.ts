import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './folder.ts';
import { longest } from './longest.ts';

it('every test file that is run first is there', () => {
  expect(longest.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
