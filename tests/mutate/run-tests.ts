import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Named } from '../named.ts';

/** A run that takes longer is ended: a sabotage may cause an endless loop, ms. */
const longest = 600_000;

/** The result of a run of tests. */
export interface Outcome {
  passed: number;
  /** The names of the tests that failed. */
  failed: string[];
  /** Why tests could not run, if so: what vitest said. */
  broken?: string;
}

/** Returns the file and the title by which vitest finds a test; a document in tests/cases/ is a test of one file. */
function toFilter({ file, title }: Named): { file: string; pattern: string } {
  const [, document] = /^tests\/cases\/(.+\.md)$/.exec(file) ?? [];
  if (document) return { file: 'tests/cases.test.ts', pattern: quoteSigns(`${document}: `) };
  // Vitest writes values of a case in place of %s, %j, %i, %# and $name.
  const pattern = quoteSigns(title ?? '').replace(/%(?:\\\$)?[\w#]+|\\\$\w+/g, '.*');
  return { file, pattern };
}

function quoteSigns(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Runs some tests of a copy of the project, and no others of their files. */
export function runTests(copy: string, tests: Named[]): Outcome {
  const filters = tests.map(toFilter);
  const files = [...new Set(filters.map(({ file }) => file))];
  const patterns = filters.map(({ pattern }) => pattern);
  const names = patterns.includes('') ? [] : ['-t', `(?:${[...new Set(patterns)].join('|')})`];
  const output = join(copy, 'outcome.json');
  rmSync(output, { force: true });
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', ...files, ...names, '--reporter=json', `--outputFile=${output}`];
  const env = { ...process.env, LAW_SECONDS: '20', MINBAR_THREADS: 'source' };
  const run = spawnSync(process.execPath, args, {
    ...{ cwd: copy, encoding: 'utf8', env, timeout: longest, killSignal: 'SIGKILL' },
  });
  const said = `${run.stdout}${run.stderr}`;
  const outcome = readOutcome(output) ?? { passed: 0, failed: [], broken: said };
  // A process of tests that dies leaves a report without them.
  return run.status !== 0 && outcome.failed.length === 0 && !outcome.broken
    ? { ...outcome, broken: said }
    : outcome;
}

/** The part of vitest's JSON report that is read. */
interface Report {
  testResults: {
    message: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

function readOutcome(output: string): Outcome | undefined {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(output, 'utf8'));
  } catch {
    return undefined;
  }
  const all = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = all.filter(({ status }) => status === 'passed').length;
  const failed = all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  const broken = report.testResults.flatMap(({ message }) => message || []).join('\n');
  return { passed, failed, ...(broken && { broken }) };
}
