/** What a system says that it has no more of (errno.h). */
const scarce: Record<string, string> = {
  EMFILE: 'this process may not open more files (ulimit -n sets how many)',
  ENFILE: 'this machine has no more files to open',
  ENOMEM: 'this machine has no more memory',
  EAGAIN: 'this machine starts no more threads or processes (ulimit -u sets how many)',
  ENOSPC: 'the disk is full',
};

/**
 * Returns in one line what this machine, or a limit of this user, does not give; nothing where an error
 * has another cause. An author's text may stand in a message, so a message alone proves nothing.
 */
export function nameTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '' } = error as NodeJS.ErrnoException;
  return scarce[code] ?? (isOutOfMemory(error, code) ? memory : nameTrouble(error.cause));
}

const memory = 'there is not enough memory';

/** In a thread of Node, in a buffer, in WebAssembly. */
function isOutOfMemory({ name, message }: Error, code: string): boolean {
  if (code === 'ERR_WORKER_OUT_OF_MEMORY' || code === 'ERR_WORKER_INIT_FAILED') return true;
  const isEngine = name === 'RangeError' || name === 'RuntimeError';
  return isEngine && /out of memory|could not allocate|allocation failed/i.test(message);
}
