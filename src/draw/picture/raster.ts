import type { Metadata, Transformer } from '@napi-rs/image';
import { PictureFault } from './picture-fault.ts';

/** A size in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A picture file as a page and PowerPoint show it. */
export interface Encoded {
  type: 'image/png' | 'image/jpeg';
  bytes: Uint8Array;
}

/** Most pixels of a picture: more than any telephone takes today, and 400 MB in memory. */
const most = 100_000_000;
/** The quality of JPEG, of 100; no trace of it is seen on a projector. */
const quality = 82;
/** A picture without loss is kept so if it is at most so many times as large as one with loss. */
const worth = 3;

/** Orientations of a camera held upright (Exif 3.0, 4.6.5.1.6): width and height change places. */
const upright = 5;

/** Loaded only here: a deck without pictures does not need it. */
async function open(bytes: Uint8Array): Promise<Transformer> {
  const { Transformer } = await import('@napi-rs/image');
  return new Transformer(bytes);
}

/** Returns the size of a picture of pixels as a viewer shows it; throws for one that is damaged or too large. */
export async function measureRaster(bytes: Uint8Array): Promise<Size> {
  checkEnd(bytes);
  const { width, height, orientation = 1 } = await describe(await open(bytes));
  return orientation >= upright ? { width: height, height: width } : { width, height };
}

/**
 * Returns a picture of pixels at a size, upright, without its metadata (place, camera). It is encoded
 * anew: as JPEG, or as PNG where something shines through or where it has few colours.
 */
export async function scaleRaster(bytes: Uint8Array, { width, height }: Size): Promise<Encoded> {
  const { ResizeFilterType, ResizeFit, CompressionType, JsColorType } = await import(
    '@napi-rs/image'
  );
  const { format, colorType } = await describe(await open(bytes));
  const scale = async () => {
    const picture = (await open(bytes)).rotate();
    const filter = ResizeFilterType.Lanczos3;
    return picture.resize({ width, height, filter, fit: ResizeFit.Fill });
  };
  const { La8, La16, Rgba8, Rgba16, Rgba32F } = JsColorType;
  const hasAlpha = [La8, La16, Rgba8, Rgba16, Rgba32F].includes(colorType);
  const shines = hasAlpha && (await shinesThrough(await scale()));
  const png = async () => ({
    type: 'image/png' as const,
    bytes: await (await scale()).png({ compressionType: CompressionType.Best }),
  });
  if (shines) return png();
  const lossy = { type: 'image/jpeg' as const, bytes: await (await scale()).jpeg(quality) };
  if (format !== 'png') return lossy;
  const whole = await png();
  return whole.bytes.length <= worth * lossy.bytes.length ? whole : lossy;
}

/** Returns true if a picture has a pixel that is not opaque. */
async function shinesThrough(picture: Transformer): Promise<boolean> {
  const png = await picture.png();
  const { Transformer } = await import('@napi-rs/image');
  const pixels = await new Transformer(png).rawPixels();
  const { width, height } = await new Transformer(png).metadata();
  const step = pixels.length / (width * height);
  for (let at = step - 1; at < pixels.length; at += step) if (pixels[at] !== 255) return true;
  return false;
}

async function describe(picture: Transformer): Promise<Metadata> {
  const found = await picture.metadata(true).catch((cause: unknown) => {
    throw tell(cause);
  });
  if (found.width * found.height > most) throw tooLarge();
  return found;
}

function tell(cause: unknown): PictureFault {
  if (cause instanceof Error && /memory limit/i.test(cause.message)) return tooLarge();
  return damaged();
}

function tooLarge(): PictureFault {
  const millions = most / 1_000_000;
  return new PictureFault(
    `this picture has more pixels than minbar reads (at most ${millions} million): make it smaller`,
  );
}

function damaged(): PictureFault {
  return new PictureFault(
    'this picture is damaged, or only a part of it is there: open it in a picture program and save it again',
  );
}

/** Decoders fill the missing part of a JPEG with grey, and do not say so: its end mark is looked for (ITU-T T.81, B.2.1). */
function checkEnd(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!file.subarray(0, 2).equals(Buffer.from([0xff, 0xd8]))) return;
  let at = 2;
  while (at + 4 <= file.length && file[at] === 0xff && file[at + 1] !== 0xda)
    at += 2 + file.readUInt16BE(at + 2);
  if (file.indexOf(Buffer.from([0xff, 0xd9]), at) < 0) throw damaged();
}

/** Returns a cleaned SVG as a picture of pixels, for programs that know no SVG; its words are not drawn. */
export async function drawSvg(svg: string, { width, height }: Size): Promise<Encoded> {
  const { Transformer, ResizeFit } = await import('@napi-rs/image');
  const drawing = Transformer.fromSvg(svg).resize({ width, height, fit: ResizeFit.Fill });
  return { type: 'image/png', bytes: await drawing.png() };
}
