import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename } from 'node:path';

/** Editors save in several strokes: what comes within so many ms is one. */
const pause = 15;

/** How often a folder is looked at, for one that was removed or replaced, ms. */
const round = 500;

/** What hears of a folder. */
export interface FolderReader {
  /** Is given the name of the file last saved, or '' where the folder itself went, came or was replaced. */
  saved(name: string): Promise<void>;
  /** Is given what `saved` threw; the folder is followed on. */
  failed(cause: unknown): void;
}

/** Returns true where a path leads to a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Tells a reader what is saved in a folder; not while its last call still runs, and never twice at
 * once. A system watches a folder, not its path: where another folder stands at the path, that one is
 * watched. Returns how to stop.
 */
export function watchFolder(folder: string, reader: FolderReader): () => void {
  const note = collect(reader);
  let watcher: FSWatcher | undefined;
  let known: string | undefined;
  const lose = () => {
    watcher?.close();
    watcher = undefined;
  };
  const hear = (_event: string, name: string | null) => {
    // What a system says of the folder itself has the folder's own name.
    if (name === basename(folder)) lose();
    else if (!name) note.add('');
    else if (/^[^.].*\.(md|ya?ml|txt)$/.test(name)) note.add(name);
  };
  const open = () => {
    lose();
    try {
      watcher = watch(folder, hear).on('error', lose);
    } catch {
      // It has gone again, or may not be read: the next round tries once more.
    }
  };
  known = identify(folder);
  open();
  const timer = setInterval(() => {
    const now = identify(folder);
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

/** A folder that is removed and made again may have the old number, but not its birth as well. */
function identify(folder: string): string | undefined {
  try {
    const { dev, ino, birthtimeMs } = statSync(folder);
    return `${dev} ${ino} ${birthtimeMs}`;
  } catch {
    return undefined;
  }
}

/** Gathers names that come close together, and hands on the last. */
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
