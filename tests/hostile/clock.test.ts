import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeFolder, root } from '../folder.ts';
import { commandNames, listFiles, makeWorkplace, startCommand } from './command.ts';

const cache = join(root, 'node_modules/.cache/minbar');

/** Returns a module that sets the clock of its process to a year; the clock runs on from there. */
function writeClock(year: number): string {
  const path = join(makeFolder(), 'clock.mjs');
  writeFileSync(
    path,
    `const [real, ahead] = [Date, Date.UTC(${year}, 0, 1, 12) - Date.now()];
     globalThis.Date = class extends real {
       constructor(...given) { if (given.length > 0) super(...given); else super(real.now() + ahead); }
       static now() { return real.now() + ahead; }
     };`,
  );
  return pathToFileURL(path).href;
}

const clocks = [1970, 2100].map((year): [number, string] => [year, writeClock(year)]);

describe.each(commandNames)('%s', (name) => {
  it('writes the same bytes in 1970, today and in 2100', async () => {
    const today = makeWorkplace();
    expect((await startCommand(name, today, { cache }).ended).code).toBe(0);
    for (const [year, clock] of clocks) {
      const folder = makeWorkplace();
      const order = { cache, switches: ['--import', clock] };
      const { code, said } = await startCommand(name, folder, order).ended;
      expect(code, said).toBe(0);
      expect(listFiles(folder), String(year)).toEqual(listFiles(today));
    }
  });
});
