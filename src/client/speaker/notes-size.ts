import { keep, recall } from '../storage.ts';

const name = 'minbar:notes-size';
/** How large the notes are, beside the size that fits the window. */
const sizes = { least: 0.6, usual: 1, most: 2.4, step: 1.12 };

/** Shows the notes in the stored size, or one size larger or smaller; stores the new size. */
export function resizeNotes(notes: HTMLElement, change?: 'larger' | 'smaller'): void {
  const kept = recall('localStorage', name, readSize);
  const by = change === 'larger' ? sizes.step : change === 'smaller' ? 1 / sizes.step : 1;
  const size = Math.min(sizes.most, Math.max(sizes.least, (kept ?? sizes.usual) * by));
  if (change) keep('localStorage', name, Math.round(size * 100) / 100);
  notes.style.setProperty('--size', String(size));
}

function readSize(value: unknown): number | undefined {
  const size = Number(value);
  return size >= sizes.least && size <= sizes.most ? size : undefined;
}
