import { nameTrouble } from './read/trouble.ts';

/**
 * Reports in one line what this machine does not have but a command needs; for a fault of minbar
 * itself, prints the stack. Returns false: the command failed.
 */
export function reportFailure(cause: unknown): false {
  const trouble = nameTrouble(cause);
  console.error(trouble ? `minbar cannot continue: ${trouble}` : cause);
  return false;
}

/** Lets a command continue after the reader of its output has closed; an uncaught error ends it with 1. */
export function handleProcessErrors(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('uncaughtException', (cause) => {
    reportFailure(cause);
    process.exit(1);
  });
}
