import type { Operation } from './operation.ts';

/** A text object: the operations from BT to ET. */
export interface Block {
  start: number;
  end: number;
  operations: Operation[];
  /** Whether the transformation is the same as in the previous block. */
  follows: boolean;
  /** Whether the marked content is the same as in the previous block, too. */
  adjoins: boolean;
}

const moving = /^(q|Q|cm|Do)$/;
const marking = /^(BMC|BDC|EMC)$/;

/** Returns a content's text objects in order (ISO 32000-1, 9.4.1). */
export function findBlocks(operations: readonly Operation[]): Block[] {
  const blocks: Block[] = [];
  let begun: { start: number; operations: Operation[] } | undefined;
  let [follows, adjoins] = [false, false];
  for (const operation of operations) {
    const { name, start, end } = operation;
    if (name === 'BT') begun = { start, operations: [] };
    else if (name === 'ET' && begun) {
      blocks.push({ ...begun, end, follows, adjoins });
      begun = undefined;
      [follows, adjoins] = [true, true];
    } else if (begun) begun.operations.push(operation);
    else if (moving.test(name)) [follows, adjoins] = [false, false];
    else if (marking.test(name)) adjoins = false;
  }
  return blocks;
}
