import { Transformer } from '@napi-rs/image';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PictureFault } from '../../../src/draw/picture/picture-fault.ts';
import { measureRaster, scaleRaster } from '../../../src/draw/picture/raster.ts';
import { drawPixels } from '../../pictured/deck.ts';
import { withExif, writeBomb } from './bytes.ts';

const photo = async (width = 400) => drawPixels('palms', width).jpeg(90);
const sizeOf = (bytes: Uint8Array) => new Transformer(bytes).metadata();

describe('a picture of pixels', () => {
  it.each(['png', 'jpeg', 'webp', 'avif'] as const)(
    'in %s is measured and scaled',
    async (form) => {
      const bytes = await drawPixels('palms', 300)[form]();
      expect(await measureRaster(bytes)).toEqual({ width: 300, height: 400 });
      const scaled = await scaleRaster(bytes, { width: 150, height: 200 });
      expect(await sizeOf(scaled.bytes)).toMatchObject({ width: 150, height: 200 });
    },
  );

  it('that a camera turned is shown upright, and where it was taken is left out', async () => {
    // The left half of the file is red, and at orientation 6 its left column is the top of the scene.
    const halves =
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="400" height="200" fill="#00f"/><rect width="200" height="200" fill="#f00"/></svg>';
    const bytes = withExif(await Transformer.fromSvg(halves).resize(400).jpeg(90), 6, 'GPS 24.7N');
    expect(await sizeOf(bytes)).toMatchObject({ width: 400, height: 200 });
    expect(await measureRaster(bytes)).toEqual({ width: 200, height: 400 });
    const scaled = await scaleRaster(bytes, { width: 100, height: 200 });
    expect(await sizeOf(scaled.bytes)).toMatchObject({ width: 100, height: 200 });
    const pixels = await new Transformer(scaled.bytes).rawPixels();
    const colourAt = (x: number, y: number) =>
      (pixels[(y * 100 + x) * 3] ?? 0) > 200 ? 'red' : 'blue';
    expect([colourAt(20, 20), colourAt(80, 20), colourAt(20, 180), colourAt(80, 180)]).toEqual([
      'red',
      'red',
      'blue',
      'blue',
    ]);
    expect(Buffer.from(scaled.bytes).toString('latin1')).not.toMatch(/Exif|GPS/);
  });

  it('is JPEG if it is a photograph, PNG if it has few colours or something shines through', async () => {
    const noise = Uint8Array.from({ length: 200 * 200 * 4 }, (_, at) =>
      at % 4 === 3 ? 255 : 100 + ((at >> 2) % 200) / 4 + (Math.abs(Math.sin(at) * 1e4) % 8),
    );
    const grainy = await Transformer.fromRgbaPixels(noise, 200, 200).png();
    const plain = await drawPixels('clock', 200).png();
    for (let at = 3; at < 400; at += 4) noise[at] = 90;
    const glass = await Transformer.fromRgbaPixels(noise, 200, 200).png();
    const size = { width: 200, height: 200 };
    expect((await scaleRaster(await photo(200), size)).type).toBe('image/jpeg');
    expect((await scaleRaster(grainy, size)).type).toBe('image/jpeg');
    expect((await scaleRaster(plain, size)).type).toBe('image/png');
    expect((await scaleRaster(glass, size)).type).toBe('image/png');
  });

  it('of which a part is missing is refused, in every form', async () => {
    for (const form of ['png', 'jpeg', 'webp', 'avif'] as const) {
      const whole = await drawPixels('palms', 300)[form]();
      for (const share of [0.1, 0.5, 0.95])
        await expect(measureRaster(whole.subarray(0, whole.length * share)), form).rejects.toThrow(
          'damaged',
        );
    }
  });

  it('of a few KB that unpacks to gigabytes is refused, and one that fits in memory but is too large, too', async () => {
    for (const side of [60_000, 12_000]) {
      const bomb = writeBomb(side);
      expect(bomb.length).toBeLessThan(300_000);
      await expect(measureRaster(bomb)).rejects.toThrow('at most 100 million');
    }
  });

  it('with any wrong bytes is shown or refused, and never stops the build', async () => {
    const forms = ['png', 'jpeg', 'webp', 'avif'] as const;
    const files = await Promise.all(forms.map((form) => drawPixels('palms', 60)[form]()));
    const hit = fc.tuple(fc.nat(9999), fc.nat(255));
    const damaged = fc.tuple(
      fc.nat(forms.length - 1),
      fc.array(hit, { minLength: 1, maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async ([form, hits]) => {
        const bytes = Buffer.from(files[form] ?? '');
        for (const [at, value] of hits) bytes[at % bytes.length] = value;
        const outcome = await measureRaster(bytes)
          .then(() => scaleRaster(bytes, { width: 20, height: 20 }))
          .catch((cause: unknown) => cause);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(PictureFault);
      }),
      { numRuns: 300 },
    );
  });
});
