import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Said of a skipped test that gives no reason itself. */
const unsaid = 'no reason is given: a filter, a condition, or a failure before it';

/** Returns the lines of a summary: how many tests passed, failed and were skipped, and why, in how many seconds. */
export function summarise(tests: readonly TestCase[], seconds: number): string[] {
  const skipped = new Map<string, string[]>();
  const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
  for (const test of tests) {
    const result = test.result();
    counts[result.state] += 1;
    if (result.state !== 'skipped') continue;
    const reason = result.note ?? unsaid;
    skipped.set(reason, [...(skipped.get(reason) ?? []), test.fullName]);
  }
  const { passed, failed, pending } = counts;
  return [
    `${passed} passed, ${failed} failed, ${counts.skipped} skipped in ${Math.round(seconds)} s`,
    ...(pending > 0 ? [`${pending} were not run to their end`] : []),
    ...[...skipped].map(([reason, names]) => `${names.length} skipped: ${reason}: ${names[0]}`),
  ];
}

/** Prints the summary as the last of a run, and writes it to the file that MINBAR_SUMMARY names. */
export default class Summary implements Reporter {
  private readonly begun = performance.now();

  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const lines = summarise(tests, (performance.now() - this.begun) / 1000);
    const broken = modules.filter((module) => module.errors().length > 0);
    if (broken.length > 0)
      lines.unshift(
        `not run: ${broken.map(({ relativeModuleId }) => relativeModuleId).join(', ')}`,
      );
    const text = `${lines.join('\n')}\n`;
    const file = process.env.MINBAR_SUMMARY;
    if (file) writeFileSync(file, text);
    console.log(`\n${text}`);
  }
}
