/** A command may be silent for this time, ms. */
const silence = 1000;

/** The output for progress: standard error, or a substitute in a test. */
export interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows the progress of a command. */
export interface Progress {
  /** Shows what is being done and, if it is counted, how much of it is done. */
  tell(doing: string, done?: number, of?: number): void;
  /** Clears the progress line. */
  end(): void;
}

/**
 * Returns a display of a command's progress: on a terminal, one line that changes; elsewhere, a line
 * for each task that begins and for each quarter of it. The first second is silent; with `quiet`,
 * nothing is shown.
 */
export function openProgress(screen: Screen, quiet: boolean): Progress {
  let latest = '';
  let shown = '';
  let open = false;
  const show = () => {
    if (!open || latest === shown) return;
    shown = latest;
    screen.write(screen.isTTY ? `\r\x1b[K${latest}` : `${latest}\n`);
  };
  const timer = setTimeout(() => {
    open = !quiet;
    show();
  }, silence);
  timer.unref();
  return {
    tell(doing, done, of) {
      const counted = done !== undefined && of !== undefined;
      if (counted && !screen.isTTY && !isQuarter(done, of)) return;
      latest = counted ? `${doing}: ${done} of ${of}` : doing;
      show();
    },
    end() {
      clearTimeout(timer);
      if (open && screen.isTTY && shown) screen.write('\r\x1b[K');
      open = false;
    },
  };
}

function isQuarter(done: number, of: number): boolean {
  const quarter = (number: number) => Math.floor((4 * number) / of);
  return done === 0 || quarter(done) > quarter(done - 1);
}
