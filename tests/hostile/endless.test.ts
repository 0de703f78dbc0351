import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../folder.ts';

it('a law that does not end is stopped, and its case is named', () => {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const config = join(root, 'tests/hostile/endless/vitest.config.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vitest, 'run', '--config', config],
    { cwd: root, encoding: 'utf8', env: { ...process.env, LAW_SECONDS: '1' }, timeout: 100_000 },
  );
  expect(status).toBe(1);
  const said = `${stdout}${stderr}`;
  expect(said).toContain("did not end within 1 s of the processor's time");
  expect(said).toContain('reads on for ever where a word ends in a backslash');
  expect(said).toContain('["b\\\\"]');
});
