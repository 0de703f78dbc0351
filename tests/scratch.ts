import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All that tests write goes below one folder, which does not outlive the run. */
export default function openScratch(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'minbar-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
