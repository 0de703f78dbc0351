import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { root } from './folder.ts';
import { longest } from './longest.ts';

/** Returns when a file is run: one with a process of its own, one of the longest, one of a browser, another. */
function placeOf({ project, moduleId }: TestSpecification): number {
  const path = relative(root, moduleId).replaceAll('\\', '/');
  const rank = longest.indexOf(path);
  if (project.name === 'apart') return -1;
  if (rank >= 0) return rank;
  return longest.length + (/^tests\/(?:browser|hostile)\//.test(path) ? 0 : 1);
}

/** Runs the longest files first, so that no core waits for the last one. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
