import type { Operation } from './operation.ts';

/** A text object: the operations from BT to ET. */
export interface Block {
  start: number;
  end: number;
  operations: Operation[];
  /** Whether the transformation is the same as in the previous block. */
  follows: boolean;
}

const moving = /^(q|Q|cm|Do)$/;

/** Returns a content's text objects in order (ISO 32000-1, 9.4.1). */
export function findBlocks(operations: readonly Operation[]): Block[] {
  const blocks: Block[] = [];
  let begun: { start: number; operations: Operation[] } | undefined;
  let follows = false;
  for (const operation of operations) {
    const { name, start, end } = operation;
    if (name === 'BT') begun = { start, operations: [] };
    else if (name === 'ET' && begun) {
      blocks.push({ ...begun, end, follows });
      begun = undefined;
      follows = true;
    } else if (begun) begun.operations.push(operation);
    else if (moving.test(name)) follows = false;
  }
  return blocks;
}
