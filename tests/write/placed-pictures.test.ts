import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Transformer } from '@napi-rs/image';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/folder.ts';
import type { Message } from '../../src/read/message.ts';
import { makePage, makeTalk } from '../../src/talk.ts';
import type { Talk } from '../../src/write/page.ts';
import { drawPixels, makePicturedTalk, writePicturedFolder } from '../pictured/deck.ts';
import { makeFolder, makeShippedPage, readDrawOptions, root } from '../shipped-talk.ts';

const drawOptions = readDrawOptions();
let talk: Talk;

beforeAll(async () => {
  talk = await makePicturedTalk();
});

/** Returns the messages of the deck with pictures after some of them were written anew. */
async function tellAfter(pictures: Record<string, Uint8Array>): Promise<Message[]> {
  const folder = await writePicturedFolder();
  for (const [name, bytes] of Object.entries(pictures))
    writeFileSync(join(folder, 'pictures', name), bytes);
  const { messages, ...read } = await readFolder(folder);
  return [...messages, ...(await makeTalk(read, drawOptions)).messages];
}

describe('the picture of a slide', () => {
  it('has as many pixels as a screen 1920 px wide shows at its place, and never more than its file', async () => {
    for (const { id, kind, shown } of talk.slides) {
      if (!shown || shown.type === 'image/svg+xml') continue;
      const { width, height } = await new Transformer(shown.bytes).metadata();
      const covers = kind === 'picture';
      const least = covers ? Math.max : Math.min;
      const wanted =
        least(shown.shown.width / shown.width, shown.shown.height / shown.height) * 1.5;
      expect(width, id).toBe(Math.round(shown.width * Math.min(1, wanted)));
      expect(height, id).toBe(Math.round(shown.height * Math.min(1, wanted)));
    }
    const sizes = talk.slides.flatMap(({ shown }) => (shown ? [shown.width] : []));
    expect(sizes).toEqual([1200, 2400, 600, 900]);
  });

  it('is in the page itself, with its words, and the page of a deck without pictures has no style for them', async () => {
    const page = await makePage(talk, { root, drawOptions });
    const images = page.match(/<img [^>]*>/g) ?? [];
    expect(images).toHaveLength(4);
    for (const image of images)
      expect(image).toMatch(/src="data:image\/(png|jpeg|svg\+xml);base64,[^"]+" alt="[^"]+"/);
    expect(page).toContain('<figcaption><p>بئر عميقة وعين ضحلة</p></figcaption>');
    expect(page).toContain('<p class="credit">رسم للعرض نفسه</p>');
    expect(page).toContain('figcaption{');
    expect(await makeShippedPage()).not.toContain('figcaption{');
  });

  it('that fills a slide with too few pixels is warned of [picture-coarse]', async () => {
    const small = await drawPixels('channel', 800).png();
    const messages = await tellAfter({ 'channel.png': small });
    expect(messages.map(({ code, place }) => [code, place.line])).toEqual([['picture-coarse', 11]]);
    expect(messages[0]?.reason).toContain('800 × 533');
  });

  it('that is heavy is named where pictures make the page larger than 2 MB [page-heavy]', async () => {
    const side = 1600;
    const noise = Uint8Array.from({ length: side * side * 4 }, (_, at) =>
      at % 4 === 3 ? 255 : Math.abs(Math.sin(at) * 1e4) % 256,
    );
    const heavy = await Transformer.fromRgbaPixels(noise, side, side).jpeg(95);
    const messages = await tellAfter({ 'channel.png': heavy });
    expect(messages.map(({ code }) => code)).toEqual(['page-heavy']);
    expect(messages[0]?.reason).toMatch(/^the pictures take \d{4} KB/);
    expect(messages[0]?.details[1]).toMatch(/03-channel\.md:11 pictures\/channel\.png: \d{4} KB$/);
  });

  it('is not read through a link that leads out of the folder, and not where it is too large', async () => {
    const folder = await writePicturedFolder();
    const outside = join(makeFolder(), 'palms.jpg');
    writeFileSync(outside, await drawPixels('palms', 100).jpeg(90));
    const linked = join(folder, 'pictures', 'linked.jpg');
    symlinkSync(outside, linked);
    writeFileSync(join(folder, 'pictures', 'large.png'), new Uint8Array(33 * 1024 * 1024));
    const { pictures = [] } = await readFolder(folder);
    const place = { path: 'slide.md', line: 4, column: 1 };
    const tell = async (name: string) =>
      (await pictures.find((one) => one.name === name)?.read(place))?.messages ?? [];
    expect((await tell('linked.jpg')).map(({ code, place: at }) => [code, at])).toEqual([
      ['file-outside', place],
    ]);
    expect((await tell('large.png')).map(({ code }) => code)).toEqual(['file-too-large']);
    expect(await tell('palms.jpg')).toEqual([]);
  });

  it('gives the same bytes again, from the cache and without it', async () => {
    const again = await makeTalk(
      await readFolder(await writePicturedFolder()),
      readDrawOptions(makeFolder()),
    );
    const hexOf = ({ slides }: Talk) =>
      slides.map(({ shown }) => shown && Buffer.from(shown.bytes).toString('base64'));
    expect(again.talk && hexOf(again.talk)).toEqual(hexOf(talk));
  });
});
