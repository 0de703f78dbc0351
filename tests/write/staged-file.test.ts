import { randomUUID } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeOutput } from '../../src/write/output.ts';
import { makeFolder } from '../folder.ts';

/** Returns a folder with one file, and what is in it after another file was written there. */
async function writeBeside(left: string): Promise<string[]> {
  const folder = makeFolder();
  writeFileSync(join(folder, left), 'half a text');
  expect(await writeOutput(folder, 'essay.txt', 'whole')).toEqual([]);
  return readdirSync(folder);
}

describe('a temporary file in a folder that is written to', () => {
  it('is removed if its process no longer runs, though another file is written', async () => {
    const left = `.essay.old.txt.999999999.${randomUUID()}.tmp`;
    expect(await writeBeside(left)).toEqual(['essay.txt']);
  });

  it('stays if its process runs', async () => {
    const left = `.essay.old.txt.${process.ppid}.${randomUUID()}.tmp`;
    expect(await writeBeside(left)).toContain(left);
  });

  it('stays if another program named it', async () => {
    expect(await writeBeside('.essay.txt.tmp')).toContain('.essay.txt.tmp');
  });
});
