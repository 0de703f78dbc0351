import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { pictureFolder } from '../read/picture-line.ts';

/** Editors write a file in several steps; events within 15 ms count as one save. */
const pause = 15;

/** Interval of checks whether a folder was removed or replaced, ms. */
const round = 500;

/** Receives the changes of a folder. */
export interface FolderReader {
  /** Called with the name of the last saved file, or '' if the folder itself was removed, created or replaced. */
  saved(name: string): Promise<void>;
  /** Called with what `saved` threw; watching continues. */
  failed(cause: unknown): void;
}

/** Returns true if a path is a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Reports the saved files of a folder to a reader: at most one call at a time, the next after the last
 * has ended. The operating system watches a folder, not its path: if another folder appears at the
 * path, it is watched instead. Returns a function that stops watching.
 */
export function watchFolder(folder: string, reader: FolderReader): () => void {
  const note = collect(reader);
  const inner = ['figures', pictureFolder].map((name) => join(folder, name));
  let watcher: FSWatcher | undefined;
  let others: FSWatcher[] = [];
  let known: string | undefined;
  const lose = () => {
    watcher?.close();
    for (const one of others) one.close();
    [watcher, others] = [undefined, []];
  };
  const noteEvent = (_event: string, name: string | null) => {
    // An event about the folder itself has the folder's own name.
    if (name === basename(folder)) lose();
    else if (!name) note.add('');
    else if (/^[^.].*\.(md|mmd|ya?ml|txt|png|jpe?g|webp|avif|svg)$/i.test(name)) note.add(name);
  };
  const open = () => {
    lose();
    try {
      watcher = watch(folder, noteEvent).on('error', lose);
      others = inner.filter(identify).map((one) => watch(one, noteEvent).on('error', lose));
    } catch {
      // The folder was removed again or is not readable; the next check tries again.
    }
  };
  const identifyAll = () => {
    const own = identify(folder);
    return own && [own, ...inner.map((one) => identify(one) ?? '')].join(' ');
  };
  known = identifyAll();
  open();
  const timer = setInterval(() => {
    const now = identifyAll();
    const isLost = now !== undefined && !watcher;
    if (now === known && !isLost) return;
    known = now;
    if (now === undefined) lose();
    else open();
    note.add('');
  }, round);
  return () => {
    clearInterval(timer);
    note.end();
    lose();
  };
}

/** A folder that was removed and created again may have the old inode number, but not the old creation time. */
function identify(folder: string): string | undefined {
  try {
    const { dev, ino, birthtimeMs } = statSync(folder);
    return `${dev} ${ino} ${birthtimeMs}`;
  } catch {
    return undefined;
  }
}

/** Collects names that come shortly after one another, and passes on the last one. */
function collect({ saved, failed }: FolderReader) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: string | undefined;
  let running = false;
  const run = async () => {
    if (running || latest === undefined) return;
    const name = latest;
    latest = undefined;
    running = true;
    try {
      await saved(name);
    } catch (cause) {
      failed(cause);
    } finally {
      running = false;
    }
    await run();
  };
  return {
    add(name: string) {
      latest = name;
      clearTimeout(timer);
      timer = setTimeout(run, pause);
    },
    end: () => clearTimeout(timer),
  };
}
