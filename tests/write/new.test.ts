import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeNew } from '../../src/write/new-files.ts';
import { makeFolder } from '../folder.ts';

const files = [
  { name: 'essay.txt', text: 'عنوان' },
  { name: '01-title.md', text: '# عنوان' },
];

describe('what is written anew', () => {
  it('is complete afterwards, in a folder made for it', async () => {
    const folder = join(makeFolder(), 'my-talk');
    expect(await writeNew(folder, files)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['01-title.md', 'essay.txt']);
  });

  it('overwrites nothing: if one file exists, none is written', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'essay.txt'), 'قديم');
    const messages = await writeNew(folder, files);
    expect(messages.map(({ code }) => code)).toEqual(['file-exists']);
    expect(readdirSync(folder)).toEqual(['essay.txt']);
    expect(readFileSync(join(folder, 'essay.txt'), 'utf8')).toBe('قديم');
  });

  it('overwrites nothing: each file that exists is named', async () => {
    const folder = makeFolder();
    for (const { name } of files) writeFileSync(join(folder, name), 'قديم');
    const messages = await writeNew(folder, files);
    expect(messages.map(({ place }) => place.path)).toEqual(
      files.map(({ name }) => join(folder, name)),
    );
  });

  it('is a message if the disk cannot be written', async () => {
    const file = join(makeFolder(), 'file');
    writeFileSync(file, '');
    const [message] = await writeNew(join(file, 'my-talk'), files);
    expect(message?.code).toBe('output-unwritable');
  });
});
