import type { Block } from './block.ts';
import type { Run } from './run.ts';

/** A run and its position in a content. */
export interface Shown {
  run: Run;
  block: Block;
}
