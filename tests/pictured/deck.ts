import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Transformer } from '@napi-rs/image';
import { type DeckFolder, readFolder } from '../../src/folder.ts';
import { makeTalk } from '../../src/talk.ts';
import type { Talk } from '../../src/write/page.ts';
import { makeFolder, readDrawOptions } from '../shipped-talk.ts';

const here = import.meta.dirname;

/** Returns a drawing of the test deck as a picture of pixels. */
export function drawPixels(name: 'palms' | 'channel' | 'clock', width: number): Transformer {
  const svg = readFileSync(join(here, 'drawings', `${name}.svg`), 'utf8');
  return Transformer.fromSvg(svg).resize(width);
}

/** Writes a deck with a picture of each form, on each layout that shows one; returns the path of its folder. */
export async function writePicturedFolder(): Promise<string> {
  const folder = join(makeFolder(), 'oasis');
  cpSync(join(here, 'oasis'), folder, { recursive: true });
  const write = (name: string, bytes: Uint8Array) =>
    writeFileSync(join(folder, 'pictures', name), bytes);
  write('palms.jpg', await drawPixels('palms', 1200).jpeg(90));
  write('channel.png', await drawPixels('channel', 2400).png());
  write('clock.webp', await drawPixels('clock', 900).webp(90));
  return folder;
}

/** Returns that deck as it is read. */
export async function makePicturedFolder(): Promise<DeckFolder> {
  const { messages: _, ...folder } = await readFolder(await writePicturedFolder());
  return folder;
}

/** Returns that deck drawn and laid out; throws if a message says that something is wrong. */
export async function makePicturedTalk(): Promise<Talk> {
  const { talk, messages } = await makeTalk(await makePicturedFolder(), readDrawOptions());
  if (!talk || messages.length > 0) throw new Error(JSON.stringify(messages));
  return talk;
}
