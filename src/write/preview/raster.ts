/** A closed outline: its corners, px from the left and top of the picture. */
export type Outline = [x: number, y: number][];

/** Lines within a row of pixels on which the outlines are cut. */
const cuts = 4;

/**
 * Returns how far each pixel of a picture lies within some outlines, from 0 to 1, row by row. What they
 * go around twice counts once (the nonzero rule of fonts).
 */
export function fillOutlines(outlines: Outline[], width: number, height: number): Float32Array {
  const covered = new Float32Array(width * height);
  for (let row = 0; row < height * cuts; row += 1) {
    const crossings = cutAt(outlines, (row + 0.5) / cuts).sort((a, b) => a.x - b.x);
    const start = Math.floor(row / cuts) * width;
    let turns = 0;
    crossings.forEach(({ x, turn }, index) => {
      turns += turn;
      const end = crossings[index + 1]?.x;
      if (turns !== 0 && end !== undefined) cover(covered, start, width, x, end);
    });
  }
  return covered;
}

/** Where outlines cross a horizontal line, and whether downwards (1) or upwards (-1). */
function cutAt(outlines: Outline[], y: number): { x: number; turn: number }[] {
  const crossings: { x: number; turn: number }[] = [];
  for (const outline of outlines) {
    let before = outline.at(-1);
    for (const corner of outline) {
      if (before && before[1] <= y !== corner[1] <= y) {
        const [[fromX, fromY], [toX, toY]] = [before, corner];
        const x = fromX + ((y - fromY) * (toX - fromX)) / (toY - fromY);
        crossings.push({ x, turn: toY > fromY ? 1 : -1 });
      }
      before = corner;
    }
  }
  return crossings;
}

function cover(covered: Float32Array, start: number, width: number, from: number, to: number) {
  const [left, right] = [Math.max(0, from), Math.min(width, to)];
  for (let x = Math.floor(left); x < right; x += 1) {
    const share = Math.min(right, x + 1) - Math.max(left, x);
    covered[start + x] = (covered[start + x] ?? 0) + share / cuts;
  }
}
