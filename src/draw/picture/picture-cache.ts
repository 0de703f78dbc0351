import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { keepText, recallText } from '../../cache/text-cache.ts';
import { type Encoded, measureRaster, type Size, scaleRaster } from './raster.ts';

/** The state of the code that makes pictures: a new one makes them again. */
const maker = '@napi-rs/image 1.15.0, 1';

const keptSize = v.object({ width: v.number(), height: v.number() });
const keptPicture = v.object({ type: v.picklist(['image/png', 'image/jpeg']), data: v.string() });

/** Returns what `measureRaster` returns, from the cache if the picture was measured before. */
export function measureKept(bytes: Uint8Array, folder: string): Promise<Size> {
  return remember(folder, keyOf(bytes, 'size'), keptSize, () => measureRaster(bytes));
}

/** Returns what `scaleRaster` returns, from the cache if the picture was scaled so before. */
export async function scaleKept(bytes: Uint8Array, size: Size, folder: string): Promise<Encoded> {
  const key = keyOf(bytes, `${size.width} ${size.height}`);
  const { type, data } = await remember(folder, key, keptPicture, async () => {
    const made = await scaleRaster(bytes, size);
    return { type: made.type, data: Buffer.from(made.bytes).toString('base64') };
  });
  return { type, bytes: new Uint8Array(Buffer.from(data, 'base64')) };
}

async function remember<Kept>(
  folder: string,
  key: string,
  shape: v.GenericSchema<unknown, Kept>,
  make: () => Promise<Kept>,
): Promise<Kept> {
  const text = await recallText(folder, `${key}.json`);
  try {
    if (text !== undefined) return v.parse(shape, JSON.parse(text));
  } catch {
    // What another version kept is made again.
  }
  const made = await make();
  await keepText(folder, `${key}.json`, JSON.stringify(made));
  return made;
}

function keyOf(bytes: Uint8Array, what: string): string {
  return createHash('sha256').update(`${maker} ${what} `).update(bytes).digest('hex');
}
