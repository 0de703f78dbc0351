import { keep, recall } from '../storage.ts';

const name = 'minbar:notes-size';
const sizes = { least: 18, usual: 31, most: 72, step: 1.12 };

/** Shows the notes in the stored size (px), or one size larger or smaller; stores the new size. */
export function resizeNotes(notes: HTMLElement, change?: 'larger' | 'smaller'): void {
  const kept = recall('localStorage', name, (value) => Number(value) || undefined);
  const by = change === 'larger' ? sizes.step : change === 'smaller' ? 1 / sizes.step : 1;
  const size = Math.min(sizes.most, Math.max(sizes.least, (kept ?? sizes.usual) * by));
  if (change) keep('localStorage', name, Math.round(size * 10) / 10);
  notes.style.fontSize = `${size}px`;
}
