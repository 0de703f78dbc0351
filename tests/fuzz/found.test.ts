import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { watchCase } from '../watch.ts';
import { targets } from './targets.ts';

const folder = join(import.meta.dirname, 'found');
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

it.each(names)('what fuzzing found stays mended: %s', async (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const { target, found } = JSON.parse(text) as { target: string; found: unknown };
  const reader = targets.find((one) => one.name === target);
  if (!reader) throw new Error(`no target is named ${target}`);
  const end = watchCase(text);
  await expect(Promise.resolve(reader.hold(found))).resolves.toBeUndefined();
  end();
});
