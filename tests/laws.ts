import fc from 'fast-check';
// A module is loaded once in a process: a plugin that each file installed would watch each case many times.
import './watched-laws.ts';

/** Every run of the tests tries the same cases; LAW_SEED=7 tries others. */
fc.configureGlobal({ seed: Number(process.env.LAW_SEED ?? 2026) });
