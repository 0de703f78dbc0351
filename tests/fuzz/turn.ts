import fc from 'fast-check';
import { noteCase } from '../case-note.ts';
import { targets } from './targets.ts';

// One turn of fuzzing: a process of its own reads cases of one target for some seconds. It prints what
// it found as JSON; a case that does not end is named on stderr, and the process is killed.

/** What a turn found: how many cases were read, and the smallest one that breaks a promise. */
export interface Turn {
  cases: number;
  finding?: { broken: string; found: unknown };
}

const [name = '', seed = '0', seconds = '10'] = process.argv.slice(2);
const chosen = targets.find((one) => one.name === name);
if (!chosen) throw new Error(`no target is named ${name}`);
const { cases, hold } = chosen;
let count = 0;

const property = fc.asyncProperty(cases, async (found) => {
  count += 1;
  const end = noteCase(JSON.stringify(found));
  try {
    await hold(found);
  } finally {
    end();
  }
});
const { failed, counterexample, errorInstance } = await fc.check(property, {
  seed: Number(seed),
  numRuns: Number.MAX_SAFE_INTEGER,
  interruptAfterTimeLimit: Number(seconds) * 1000,
  markInterruptAsFailure: false,
});
const { message, stack } = errorInstance instanceof Error ? errorInstance : new Error('unknown');
const broken = message.split('\n')[0] || String(stack);
const turn: Turn = {
  cases: count,
  ...(failed && counterexample && { finding: { broken, found: counterexample[0] } }),
};
process.stdout.write(JSON.stringify(turn), () => process.exit());
