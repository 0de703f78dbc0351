import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanCaches } from '../../src/cache/clean.ts';
import { keepText } from '../../src/cache/text-cache.ts';
import { makeFolder } from '../folder.ts';

const hash = 'a5'.repeat(32);

describe('cleaning the caches', () => {
  it('removes what minbar keeps, and says how much that was', async () => {
    const cache = makeFolder();
    for (const name of ['json', 'widths.json', 'woff2.txt', 'bundle.txt'])
      await keepText(cache, `${hash}.${name}`, 'kept');
    writeFileSync(join(cache, `${hash}.json.1234`), 'unfinished');
    const copies = join(cache, 'lib');
    mkdirSync(join(copies, '0123456789abcdef'), { recursive: true });
    writeFileSync(join(copies, '0123456789abcdef/build.js'), 'compiled');
    const bytes = 4 * '\nkept'.length + 4 * 64 + 'unfinished'.length + 'compiled'.length;
    expect(await cleanCaches(cache, copies)).toEqual({ entries: 6, bytes });
    expect(readdirSync(cache)).toEqual(['lib']);
    expect(readdirSync(copies)).toEqual([]);
  });

  it('leaves other files in the folders', async () => {
    const cache = makeFolder();
    const names = ['essay.txt', 'notes.json', `${hash}.md`, `my-${hash}.json`, 'deadbeef.txt'];
    for (const name of names) writeFileSync(join(cache, name), 'mine');
    mkdirSync(join(cache, 'mine'));
    expect(await cleanCaches(cache, cache)).toEqual({ entries: 0, bytes: 0 });
    expect(readdirSync(cache).sort()).toEqual([...names, 'mine'].sort());
  });

  it('of a missing folder removes nothing and creates nothing', async () => {
    const folder = join(makeFolder(), 'none');
    expect(await cleanCaches(folder, folder)).toEqual({ entries: 0, bytes: 0 });
    expect(existsSync(folder)).toBe(false);
  });
});
