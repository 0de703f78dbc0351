import { watch } from 'node:fs';

/** Editors save in several strokes: what comes within so many ms is one. */
const pause = 15;

/**
 * Calls back with the name of the file last saved in a folder; not while the last call still runs, and
 * never with two at once. Returns how to stop.
 */
export function watchFolder(folder: string, saved: (name: string) => Promise<void>): () => void {
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
    } finally {
      running = false;
    }
    await run();
  };
  const watcher = watch(folder, (_event, name) => {
    if (!name || !/^[^.].*\.(md|ya?ml|txt)$/.test(name)) return;
    latest = name;
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
