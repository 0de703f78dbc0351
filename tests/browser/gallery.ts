import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PNG } from 'pngjs';

const root = join(import.meta.dirname, '../..');

/** The pictures that were looked at and accepted. */
const accepted = join(root, 'tests/pictures');
/** Where a run leaves pictures that differ: as they are now, marked where they differ. */
const differing = join(accepted, 'differing');

/**
 * Pictures are compared by the mean colour of cells this wide and high, px: builds of one browser smooth
 * edges each in its own way, which moves the mean of a cell by 13 of 255 at most (Chromium 131, 143 and
 * 153 against 156), where a shift of all by one px or another grey for the words moves it by 16 and more.
 */
const cell = 12;
/** From here on a cell's mean, of 255, shows something else. */
const tolerance = 14;

/** Takes away what an earlier run left. */
export function clearDiffering(): void {
  rmSync(differing, { recursive: true, force: true });
}

/** Keeps a picture as the accepted one. */
export function acceptPicture(name: string, seen: Buffer): void {
  mkdirSync(accepted, { recursive: true });
  writeFileSync(join(accepted, `${name}.png`), seen);
}

/**
 * Returns nothing where a picture looks like the accepted one, or else what is wrong and where to
 * look: the picture as it is now is left there, marked where it differs.
 */
export function comparePicture(name: string, seen: Buffer, folder = accepted): string | undefined {
  const path = join(folder, `${name}.png`);
  const picture = PNG.sync.read(seen);
  if (!existsSync(path)) return keepDiffering(name, picture, 'no picture was accepted yet');
  const before = PNG.sync.read(readFileSync(path));
  const { width, height } = before;
  if (picture.width !== width || picture.height !== height)
    return keepDiffering(name, picture, `not ${width}×${height} any more`);
  const cells = listCells(before).filter((at) => differenceOf(before, picture, at) > tolerance);
  if (cells.length === 0) return undefined;
  for (const at of cells) mark(picture, at);
  return keepDiffering(name, picture, `${cells.length} places look different`);
}

interface Place {
  x: number;
  y: number;
}

function listCells({ width, height }: PNG): Place[] {
  const places: Place[] = [];
  for (let y = 0; y < height; y += cell)
    for (let x = 0; x < width; x += cell) places.push({ x, y });
  return places;
}

/** How far the mean of a cell is from what it was, in the colour where it is farthest. */
function differenceOf(before: PNG, after: PNG, place: Place): number {
  const [one, other] = [meanOf(before, place), meanOf(after, place)];
  return Math.max(...one.map((value, colour) => Math.abs(value - (other[colour] ?? 0))));
}

function meanOf(picture: PNG, place: Place): number[] {
  const sums = [0, 0, 0];
  const pixels = listPixels(picture, place);
  for (const at of pixels)
    for (const colour of sums.keys())
      sums[colour] = (sums[colour] ?? 0) + (picture.data[at + colour] ?? 0);
  return sums.map((sum) => sum / pixels.length);
}

/** Where a cell's pixels begin in a picture's data. */
function listPixels({ width, height }: Pick<PNG, 'width' | 'height'>, { x, y }: Place): number[] {
  const pixels: number[] = [];
  for (let row = y; row < Math.min(height, y + cell); row += 1)
    for (let column = x; column < Math.min(width, x + cell); column += 1)
      pixels.push((row * width + column) * 4);
  return pixels;
}

/** Makes a cell red, and leaves to be seen what is in it. */
function mark({ data, ...picture }: PNG, place: Place): void {
  for (const at of listPixels(picture, place)) {
    data[at] = 255;
    for (const colour of [1, 2]) data[at + colour] = (data[at + colour] ?? 0) / 2;
  }
}

function keepDiffering(name: string, picture: PNG, why: string): string {
  mkdirSync(differing, { recursive: true });
  const path = join(differing, `${name}.png`);
  writeFileSync(path, PNG.sync.write(picture));
  return `${name}: ${why}, see ${relative(root, path)}`;
}
