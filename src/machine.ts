import { nameTrouble } from './read/trouble.ts';

/**
 * Says in one line what this machine has not and a command needs; a fault of minbar itself shows its
 * stack. Returns false: the command did not do its work.
 */
export function tellFailure(cause: unknown): false {
  const trouble = nameTrouble(cause);
  console.error(trouble ? `minbar cannot go on: ${trouble}` : cause);
  return false;
}

/** Lets a command go on when whoever reads its output has gone; what nobody catches ends it with 1. */
export function bearMachine(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('uncaughtException', (cause) => {
    tellFailure(cause);
    process.exit(1);
  });
}
