import type { SlideFile } from '../read/slide-file.ts';
import { kindRules } from '../read/slide-kind.ts';

/** Returns true if a slide comes after the talk: for questions, out of its count, its time and its progress. */
export function isBackup({ kind, backup }: Pick<SlideFile, 'kind' | 'backup'>): boolean {
  return backup !== undefined || kindRules[kind].isBackup === true;
}

/** Returns the slides of the talk, without its backup slides. */
export function listTalk<S extends { isBackup?: true }>(slides: S[]): S[] {
  return slides.filter(({ isBackup }) => !isBackup);
}
