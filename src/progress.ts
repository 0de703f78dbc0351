/** How long a command may be silent, ms. */
const patience = 1000;

/** Where progress is shown: standard error, or what stands for it in a test. */
export interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** What tells how far a command is. */
export interface Progress {
  /** Says what is being done and, where that is counted, how much of it is done. */
  tell(doing: string, done?: number, of?: number): void;
  /** Leaves the screen clean. */
  end(): void;
}

/**
 * Returns what tells how far a command is: on a terminal one line that changes, elsewhere a line for
 * each thing that is begun and for each quarter of it. The first second is silent; quiet is all of it.
 */
export function openProgress(screen: Screen, quiet: boolean): Progress {
  let latest = '';
  let told = '';
  let open = false;
  const show = () => {
    if (!open || latest === told) return;
    told = latest;
    screen.write(screen.isTTY ? `\r\x1b[K${latest}` : `${latest}\n`);
  };
  const timer = setTimeout(() => {
    open = !quiet;
    show();
  }, patience);
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
      if (open && screen.isTTY && told) screen.write('\r\x1b[K');
      open = false;
    },
  };
}

function isQuarter(done: number, of: number): boolean {
  const quarter = (number: number) => Math.floor((4 * number) / of);
  return done === 0 || quarter(done) > quarter(done - 1);
}
