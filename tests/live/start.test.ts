import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { News } from '../../src/contract/news.ts';
import { makeFolder, root } from '../folder.ts';

let folder: string;
let slide: string;
let child: ChildProcess | undefined;

beforeEach(() => {
  folder = makeFolder();
  slide = join(folder, 'deck/02-tension.md');
  cpSync(join(root, 'tests/cases/base'), join(folder, 'deck'), { recursive: true });
});
afterEach(() => child?.kill());

/** Starts the workshop as a person would, in the folder that holds the deck's. */
function start(slides: string): ChildProcess {
  const args = [join(root, 'src/launch.mjs'), 'start', '--no-open', '--slides', slides];
  const env = { ...process.env, MINBAR_CACHE: join(root, 'node_modules/.cache/minbar') };
  child = spawn(process.execPath, args, { cwd: folder, env });
  return child;
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  for await (const data of stdout ?? []) {
    text += data;
    const [address] = /http:\S+/.exec(text) ?? [];
    if (address) return address;
  }
  throw new Error(`no address: ${text}`);
}

/** Returns what the workshop tells, piece by piece. */
async function* listen(address: string): AsyncGenerator<News> {
  const { body } = await fetch(`${address}events`);
  let text = '';
  for await (const data of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += data;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      yield JSON.parse(text.slice('data: '.length, end));
      text = text.slice(end + 2);
    }
  }
}

/** Returns the next news of a kind; what comes before it is passed over. */
async function next<Kind extends News['tells']>(news: AsyncGenerator<News>, kind: Kind) {
  for (;;) {
    const { value } = await news.next();
    if (!value || value.tells === kind) return value as Extract<News, { tells: Kind }>;
  }
}

const edit = (from: string, to: string) =>
  writeFileSync(slide, readFileSync(slide, 'utf8').replace(from, to));

describe('the live deck', () => {
  it('opens a deck with errors, shows their places, and shows the deck once it builds', async () => {
    edit('- العلاقة بين', '- العلاقة مع');
    const address = await addressOf(start(join(folder, 'deck')));
    expect(await (await fetch(address)).text()).toContain('<body class="waiting">');
    const news = listen(address);
    const { faults } = await next(news, 'faults');
    expect(faults.map(({ place }) => place)).toEqual(['deck/02-tension.md:8:3']);
    edit('- العلاقة مع', '- العلاقة بين');
    expect((await next(news, 'talk')).order).toContain('tension');
    expect(await (await fetch(address)).text()).toContain('<section id="tension"');
  });

  it('opens an empty folder, and shows files that are added to it', async () => {
    mkdirSync(join(folder, 'empty'));
    const news = listen(await addressOf(start('empty')));
    const { faults } = await next(news, 'faults');
    expect(faults.map(({ place }) => place)).toEqual(['empty/essay.txt:1:1', 'empty:1:1']);
    cpSync(join(folder, 'deck'), join(folder, 'empty'), { recursive: true });
    expect((await next(news, 'talk')).order).toContain('tension');
  });

  it('ends with 1 and a message if the folder does not exist', async () => {
    const child = start('slide');
    let said = '';
    child.stderr?.on('data', (data) => (said += data));
    expect((await once(child, 'close'))[0]).toBe(1);
    expect(said).toBe('slide:1:1: error: this folder does not exist [file-missing]\n');
  });

  it('watches a folder again after it was removed and put back', async () => {
    cpSync(join(folder, 'deck'), join(folder, 'copy'), { recursive: true });
    const news = listen(await addressOf(start('deck')));
    rmSync(join(folder, 'deck'), { recursive: true });
    expect((await next(news, 'faults')).faults[0]?.place).toBe('deck:1:1');
    renameSync(join(folder, 'copy'), join(folder, 'deck'));
    await next(news, 'talk');
    edit('# ', '# إن ');
    let edited: string | undefined;
    while (!edited) ({ edited } = await next(news, 'talk'));
    expect(edited).toBe('tension');
  });
});
