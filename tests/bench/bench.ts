import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession } from '../../src/live/session.ts';
import { readDrawOptions } from '../shipped-talk.ts';
import { writeDeck } from './deck.ts';

/**
 * Prints how long builds take as decks grow: cold (nothing kept), warm (everything kept), a slide
 * saved while the workshop runs; s, and MB of the largest process. Medians; no test: machines differ.
 */
const root = join(import.meta.dirname, '../..');
const sizes = (process.argv[2] ?? '20,200,2000').split(',').map(Number);
const rounds = Number(process.argv[3] ?? 3);

interface Run {
  seconds: number;
  megabytes: number;
}

function build(slides: string, home: string): Run {
  const report = `process.on('exit',()=>{process.stderr.write('@'+process.resourceUsage().maxRSS)})`;
  const start = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${report}`,
      join(root, 'src/launch.mjs'),
      'build',
      '--slides',
      slides,
      '--out',
      join(home, 'out'),
    ],
    { env: { ...process.env, MINBAR_CACHE: join(home, 'cache') }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr.slice(0, 2000));
  const seconds = (performance.now() - start) / 1000;
  return { seconds, megabytes: Number(stderr.split('@').at(-1)) / 1000 };
}

async function rebuild(slides: string, home: string): Promise<number> {
  const drawOptions = readDrawOptions(join(home, 'cache'));
  const session = openSession(slides, { root, drawOptions });
  const path = join(slides, '0010-s10.md');
  const text = readFileSync(path, 'utf8');
  const times: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    writeFileSync(path, text.replace('# هذه', `# ${'و'.repeat(round)}هذه`));
    const start = performance.now();
    await session.build('0010-s10.md');
    times.push((performance.now() - start) / 1000);
  }
  writeFileSync(path, text);
  return median(times.slice(1));
}

const median = (numbers: number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const show = (number: number) => number.toFixed(2).padStart(8);

console.log('  slides    cold     warm   one slide   MB cold   growth of warm');
let before = 0;
for (const size of sizes) {
  const home = mkdtempSync(join(tmpdir(), 'minbar-bench-'));
  const slides = join(home, 'slides');
  writeDeck(slides, size);
  const cold = build(slides, home);
  const warm = median(Array.from({ length: rounds }, () => build(slides, home).seconds));
  const one = await rebuild(slides, home);
  const growth = before > 0 ? `x ${(warm / before).toFixed(1)}` : '';
  const memory = String(Math.round(cold.megabytes)).padStart(10);
  console.log(
    `${String(size).padStart(8)}${show(cold.seconds)}${show(warm)}${show(one)}    ${memory}   ${growth}`,
  );
  before = warm;
  rmSync(home, { recursive: true });
}
