import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from './copy.ts';
import { type Outcome, runTests } from './run-tests.ts';
import { readSabotages, type Sabotage, sabotage } from './sabotage.ts';

// npm run mutate: breaks one promise after the other in a copy of the project, and says of each whether
// its tests see it. Words after the command choose sabotages by what they break or by their file.

const chosen = process.argv.slice(2);
const sabotages = readSabotages().filter(
  ({ breaks, file }) =>
    chosen.length === 0 || chosen.some((word) => breaks.includes(word) || file.includes(word)),
);

/** What became of a sabotage: `lost` does not apply, `unsure` was not tried, because no test ran to its end. */
type Verdict = 'caught' | 'survived' | 'lost' | 'unsure';

/** The same tests passed without the sabotage: if they cannot run now, they see it, unless it is no code. */
function judge({ passed, failed, broken }: Outcome): Verdict {
  if (failed.length > 0) return 'caught';
  if (broken) return /SyntaxError|Transform failed|PARSE_ERROR/.test(broken) ? 'unsure' : 'caught';
  return passed === 0 ? 'unsure' : 'survived';
}

/** Returns what tests say of a sabotage in a copy, which is as before afterwards. */
function tryOut(copy: string, one: Sabotage): { verdict: Verdict; broken?: string } {
  const path = join(copy, one.file);
  const text = readFileSync(path, 'utf8');
  const changed = sabotage(text, one);
  if (changed === undefined) return { verdict: 'lost' };
  writeFileSync(path, changed);
  try {
    const outcome = runTests(copy, one.tests);
    return { verdict: judge(outcome), ...(outcome.broken && { broken: outcome.broken }) };
  } finally {
    writeFileSync(path, text);
  }
}

/** The tests must pass before anything is broken: else a sabotage would seem to be caught. */
function checkWhole(copy: string): boolean {
  const { failed, broken } = runTests(
    copy,
    sabotages.flatMap(({ tests }) => tests),
  );
  if (failed.length === 0 && !broken) return true;
  console.log(['without a sabotage, tests fail:', ...failed, broken ?? ''].join('\n'));
  return false;
}

function mutateAll(copy: string): boolean {
  const counts: Record<Verdict, number> = { caught: 0, survived: 0, lost: 0, unsure: 0 };
  for (const one of sabotages) {
    const begun = performance.now();
    const { verdict, broken } = tryOut(copy, one);
    counts[verdict] += 1;
    const seconds = Math.round((performance.now() - begun) / 1000);
    console.log(`${verdict.padEnd(8)} ${one.file}: ${one.breaks} (${seconds} s)`);
    if (verdict === 'unsure') console.log(broken);
  }
  const { caught, survived, lost, unsure } = counts;
  console.log(
    `${caught} of ${sabotages.length} sabotages caught, ${survived} survived, ${lost} no longer apply, ${unsure} not tried`,
  );
  return caught === sabotages.length;
}

const copy = copyProject();
try {
  process.exitCode = checkWhole(copy) && mutateAll(copy) ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
