import { expect } from 'vitest';
import { noteCase } from './case-note.ts';

/** Notes that a case of the test at hand begins, and returns what notes its end (see `noteCase`). */
export function watchCase(described: string): () => void {
  const { testPath = '', currentTestName = '' } = expect.getState();
  return noteCase(`${testPath}\n${currentTestName}\n${described}`);
}
