import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../src/folder.ts';
import { formatMessages } from '../src/read/message-text.ts';
import { makeTalk } from '../src/talk.ts';
import { readDrawOptions } from './shipped-talk.ts';

// A case is a document: its headline says what holds, its fences are files that stand in place of
// those in cases/base, «There is no `x`» takes one away, and the last fence is what the build says.

const folder = join(import.meta.dirname, 'cases');
const documents = (await readdir(folder)).filter((name) => name.endsWith('.md'));

async function readBase(): Promise<Map<string, string>> {
  const names = await readdir(join(folder, 'base'));
  const read = async (name: string) => [name, await readFile(join(folder, 'base', name), 'utf8')];
  return new Map((await Promise.all(names.map(read))) as [string, string][]);
}

function readCase(text: string) {
  const fences = [...text.matchAll(/^~~~~ (\S+)\n([\s\S]*?)^~~~~$/gm)];
  const parts = new Map(fences.map(([, name = '', content = '']) => [name, content]));
  const removed = [...text.matchAll(/^There is no `(.+)`\.$/gm)].map(([, name = '']) => name);
  const expected = parts.get('messages')?.trimEnd();
  parts.delete('messages');
  return { headline: text.split('\n')[0]?.slice(2) ?? '', files: parts, removed, expected };
}

/** Slides of cases are as short as can be: that they are bare is asked for in a case of its own. */
async function collectMessages(files: Map<string, string>, withBare: boolean): Promise<string> {
  const deck = await mkdtemp(join(tmpdir(), 'minbar-case-'));
  try {
    for (const [name, text] of files) {
      await mkdir(dirname(join(deck, name)), { recursive: true });
      await writeFile(join(deck, name), text);
    }
    const { messages, ...sources } = await readFolder(deck);
    const { messages: ofTalk } = await makeTalk(sources, readDrawOptions());
    const told = [...messages, ...ofTalk].filter(({ code }) => withBare || code !== 'slide-bare');
    const all = formatMessages(told);
    return all.replaceAll(`${deck.replaceAll('\\', '/')}/`, '').replaceAll(deck, 'deck');
  } finally {
    await rm(deck, { recursive: true });
  }
}

describe('a deck', async () => {
  const base = await readBase();
  for (const document of documents) {
    const { headline, files, removed, expected } = readCase(
      await readFile(join(folder, document), 'utf8'),
    );
    it(`${document}: ${headline}`, async () => {
      const all = new Map([...base, ...files]);
      for (const name of removed) all.delete(name);
      const withBare = document.startsWith('slide-bare');
      expect(await collectMessages(all, withBare)).toBe(expected);
    });
  }
});
