/** Resources of the system, by the error code for their lack (errno.h). */
const scarce: Record<string, string> = {
  EMFILE: 'this process cannot open more files (ulimit -n sets the limit)',
  ENFILE: 'this machine cannot open more files',
  ENOMEM: 'this machine has no more memory',
  EAGAIN: 'this machine cannot start more threads or processes (ulimit -u sets the limit)',
  ENOSPC: 'the disk is full',
};

/**
 * Returns one line that names the resource that this machine, or a limit of this user, lacks; undefined
 * if an error has another cause. The message of an error alone proves nothing, because it may contain
 * an author's text.
 */
export function nameTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '' } = error as NodeJS.ErrnoException;
  return scarce[code] ?? (isOutOfMemory(error, code) ? memory : nameTrouble(error.cause));
}

const memory = 'there is not enough memory';

/** Out of memory in a Node thread, in a buffer, or in WebAssembly. */
function isOutOfMemory({ name, message }: Error, code: string): boolean {
  if (code === 'ERR_WORKER_OUT_OF_MEMORY' || code === 'ERR_WORKER_INIT_FAILED') return true;
  const isEngine = name === 'RangeError' || name === 'RuntimeError';
  return isEngine && /out of memory|could not allocate|allocation failed/i.test(message);
}
