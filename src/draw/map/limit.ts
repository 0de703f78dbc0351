/** What a map may not fall short of, px: each is the free space that a fault is measured by. */

/** Between a line, with what its form takes to each side, and an actor it does not end at. */
export const lineToActor = 4;
/** Between a label and any actor. */
export const labelToActor = 2;
/** Between two labels. */
export const labelToLabel = 4;
/** Between a label and another line with its form. */
export const labelToLine = 3;
/** How much farther from a label another line must be than the label's own. */
export const labelToOwn = 3;
/** Between two lines with their forms, side by side. */
export const lineToLine = 7;

/** How much more than the limits the search keeps, px, because its lines are coarse. */
export const coarseness = 1;

/** The share of a line, 0 to 1, that may run nearer to another than lineToLine. */
const shareTogether = 1 / 3;
/** Lines that only cross are near each other for about twice the space between them. */
const crossed = 2.5;

/** How much of a line of `length` px may run nearer than `near` px to another, px. */
export function mostTogether(length: number, near: number): number {
  return Math.max(length * shareTogether, near * crossed);
}
