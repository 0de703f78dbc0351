/** An answer to WebDriver commands (W3C WebDriver 2, 6): sends one with its parameters, returns its value. */
export type Send = (command: Command, parameters?: object) => Promise<unknown>;

/** The commands that the walk needs, by the names that the specification gives them. */
export type Command =
  | 'New Session'
  | 'Delete Session'
  | 'Navigate To'
  | 'Execute Script'
  | 'Perform Actions'
  | 'Get Window Handles'
  | 'Switch To Window'
  | 'Set Window Rect'
  | 'Switch To Frame';

/** A window of a browser that a test looks at and presses keys in. */
export interface Remote {
  open(address: string): Promise<void>;
  /** Runs a function in the page and returns its value; both are JSON. The function needs nothing outside itself. */
  run<Given, Value>(look: (given: Given) => Value, given: Given): Promise<Value>;
  /** Presses keys one after another, by the names that `KeyboardEvent.key` has for them. */
  press(...keys: string[]): Promise<void>;
  /** Gives the window a width, px, or as little more as the browser allows. */
  narrow(width: number): Promise<void>;
  /** Goes into the frame of the page. */
  enter(): Promise<void>;
  /** Goes to the window that this one has opened. */
  follow(): Promise<void>;
  close(): Promise<void>;
}

/** What WebDriver writes for keys that write no letter (W3C WebDriver 2, 17.4.2). */
const codes: Record<string, string> = {
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Escape: '\uE00C',
  Enter: '\uE007',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** Returns a window that is driven by WebDriver commands; `end` is run when it is closed. */
export function driveBy(send: Send, end: () => void): Remote {
  let first: string | undefined;
  const listWindows = async () => (await send('Get Window Handles')) as string[];
  return {
    async open(address) {
      [first] = await listWindows();
      await send('Navigate To', { url: address });
    },
    async run<Given, Value>(look: (given: Given) => Value, given: Given) {
      const script = `return (${look})(arguments[0])`;
      return (await send('Execute Script', { script, args: [given ?? null] })) as Value;
    },
    async press(...keys) {
      const actions = keys.flatMap((key) =>
        ['keyDown', 'keyUp'].map((type) => ({ type, value: codes[key] ?? key })),
      );
      await send('Perform Actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async narrow(width) {
      await send('Set Window Rect', { width, height: 860 });
    },
    async enter() {
      await send('Switch To Frame', { id: 0 });
    },
    async follow() {
      const other = (await listWindows()).find((handle) => handle !== first);
      if (!other) throw new Error('no window was opened');
      await send('Switch To Window', { handle: other });
    },
    async close() {
      await send('Delete Session').catch(() => undefined);
      end();
    },
  };
}
