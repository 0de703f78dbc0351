import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../folder.ts';
import { targets } from './targets.ts';
import type { Turn } from './turn.ts';

// npm run fuzz -- MINUTES [TARGET …]: reads random cases for so many minutes, one target after the other,
// and prints the seed of each turn. FUZZ_SEED=7 begins with this seed. What breaks a promise is shrunk and
// written into tests/fuzz/found/: mend the cause, and keep the file, which npm test reads from then on.

const found = join(root, 'tests/fuzz/found');
const [minutes = '5', ...names] = process.argv.slice(2);
const chosen = targets.filter(({ name }) => names.length === 0 || names.includes(name));
const end = Date.now() + Number(minutes) * 60_000;

/** How long one turn lasts, s: each target has a turn at least. */
const turnLength = Math.max(5, Math.min(20, (Number(minutes) * 60) / chosen.length));

interface Result extends Partial<Turn> {
  /** What the process said, if it ended before its end: the case that does not end, or the cause. */
  said: string;
}

function runTurn(name: string, seed: number): Promise<Result> {
  const turn = join(root, 'tests/fuzz/turn.ts');
  const args = ['--import', 'tsx', turn, name, String(seed), String(turnLength)];
  const child = spawn(process.execPath, args, { cwd: root });
  let [told, said] = ['', ''];
  child.stdout.on('data', (data) => (told += data));
  child.stderr.on('data', (data) => (said += data));
  return new Promise((resolve) =>
    child.on('close', () => {
      try {
        resolve({ said, ...(JSON.parse(told) as Turn) });
      } catch {
        resolve({ said: said || 'the process ended without a word' });
      }
    }),
  );
}

/** Writes a finding as a case; the same fault of a target is one file. */
function keepFinding(name: string, broken: string, kept: unknown): string {
  const hash = createHash('sha256').update(broken).digest('hex').slice(0, 8);
  const file = join(found, `${name}-${hash}.json`);
  mkdirSync(found, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ target: name, broken, found: kept }, null, 2)}\n`);
  return file;
}

function report(name: string, seed: number, { cases, finding, said }: Result): string | undefined {
  console.log(`${name}  seed ${seed}  ${cases === undefined ? said.trim() : `${cases} cases`}`);
  if (finding) return keepFinding(name, finding.broken, finding.found);
  if (cases !== undefined) return undefined;
  // The watching thread names the case that does not end in its last line.
  const last = said.trim().split('\n').at(-1) ?? '';
  try {
    return keepFinding(name, 'did not end', JSON.parse(last));
  } catch {
    return keepFinding(name, said, null);
  }
}

let seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
let cases = 0;
const findings = new Set<string>();
while (Date.now() < end)
  for (const { name } of chosen) {
    if (Date.now() >= end) break;
    const result = await runTurn(name, seed);
    cases += result.cases ?? 0;
    const file = report(name, seed, result);
    if (file) findings.add(file);
    seed += 1;
  }
for (const file of findings) console.log(`found: ${file}`);
console.log(`${cases} cases, ${findings.size} findings`);
process.exitCode = findings.size > 0 ? 1 : 0;
