import { writePoint } from './curve.ts';
import { thinLine } from './thin.ts';
import type { Walk } from './walk.ts';

/** A line may be off its curve by this much, px: less than the eye sees. */
const unseen = 0.3;

/** The form of a line that swings from side to side, px. */
interface Swing {
  /** From the middle to the crest. */
  readonly height: number;
  /** From crest to crest: the same on every line of a kind. */
  readonly length: number;
}

/**
 * The `d` of a wave between two distances of a walk. What is left over of whole waves becomes
 * the straight leads at both ends, each at least `lead` px.
 */
export function drawWave(walk: Walk, from: number, to: number, lead: number, swing: Swing): string {
  const { start, halves } = fitSwing(from, to, lead, swing.length);
  let d = `M${writeStretch(walk, from, start)}`;
  for (let half = 0; half < halves; half += 1) {
    const px = start + (half * swing.length) / 2;
    // A quadratic curve reaches half way to its control point.
    const crest = walk.at(px + swing.length / 4, (half % 2 === 0 ? 2 : -2) * swing.height);
    d += `Q${writePoint(crest)} ${writePoint(walk.at(px + swing.length / 2))}`;
  }
  return `${d}L${writeStretch(walk, start + (halves * swing.length) / 2, to)}`;
}

/** The `d` of a zigzag, with leads as in `drawWave`. */
export function drawZigzag(
  walk: Walk,
  from: number,
  to: number,
  lead: number,
  swing: Swing,
): string {
  const { start, halves } = fitSwing(from, to, lead, swing.length);
  let d = `M${writeStretch(walk, from, start)}`;
  for (let half = 0; half < halves; half += 1) {
    const px = start + ((half + 0.5) * swing.length) / 2;
    d += `L${writePoint(walk.at(px, half % 2 === 0 ? swing.height : -swing.height))}`;
  }
  return `${d}L${writeStretch(walk, start + (halves * swing.length) / 2, to)}`;
}

/** The points of a stretch as the middle of a path: the first follows an M or L of the caller's. */
export function writeStretch(walk: Walk, from: number, to: number, aside = 0): string {
  return thinLine(walk.stretch(from, to, aside), unseen)
    .map(writePoint)
    .join('L');
}

function fitSwing(from: number, to: number, lead: number, length: number) {
  const halves = Math.max(1, Math.floor((to - from - 2 * lead) / (length / 2)));
  return { start: (from + to - (halves * length) / 2) / 2, halves };
}
