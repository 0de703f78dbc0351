import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepText, recallText } from '../../src/cache/text-cache.ts';
import { makeFolder } from '../folder.ts';

describe('a kept text', () => {
  it('is returned as it was', async () => {
    const folder = join(makeFolder(), 'new');
    await keepText(folder, 'a.json', 'سطر\n{"a":1}\n');
    expect(await recallText(folder, 'a.json')).toBe('سطر\n{"a":1}\n');
    expect(await recallText(folder, 'b.json')).toBeUndefined();
  });

  it('is not returned if one letter of it changed', async () => {
    const folder = makeFolder();
    await keepText(folder, 'a.json', '{"a":1}');
    const path = join(folder, 'a.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"a":1', '"a":2'));
    expect(await recallText(folder, 'a.json')).toBeUndefined();
  });
});
