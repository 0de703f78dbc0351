import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';

/**
 * A disk in memory. It is mounted where only one process and those that enter its place of mounts see
 * it: it ends with that process, and nothing that removes folders can reach it, or what is mounted on it.
 */
export interface Disk {
  /** The words before a command that make it run on the disk. */
  enter: string[];
  /** The path at which this process sees the disk. */
  seen: string;
  /** Runs a line of a shell there; throws where it fails. */
  run(line: string): Promise<void>;
  close(): void;
}

/** Where the disk is for those who enter: a folder of every Linux (hier(7)), over which it is mounted. */
const place = '/mnt';

/** Returns a disk of so many KB with the files of a folder; undefined where this user may mount none. */
export async function openDisk(kilobytes: number, folder?: string): Promise<Disk | undefined> {
  const mount = `mount -t tmpfs -o size=${kilobytes}k tmpfs ${place} && cd ${place} && echo ready`;
  // `cat` ends when this process does, however that ends.
  const holder = spawn('unshare', ['-m', 'sh', '-c', `${mount} && exec cat`], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const isReady = await new Promise<boolean>((resolve) => {
    holder.stdout.once('data', () => resolve(true));
    holder.on('error', () => resolve(false));
    holder.on('close', () => resolve(false));
  });
  if (!isReady) return undefined;
  const enter = ['nsenter', '-t', String(holder.pid), '-m', '-w', '--'];
  const seen = `/proc/${holder.pid}/root${place}`;
  if (folder) cpSync(folder, seen, { recursive: true });
  return {
    enter,
    seen,
    run: (line) => runLine([...enter, 'sh', '-c', line]),
    close: () => holder.kill(),
  };
}

function runLine([program = '', ...args]: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${args.at(-1)} ended with ${code}`)),
    );
  });
}
