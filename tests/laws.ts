import fc from 'fast-check';
import { watchCase } from './watch.ts';

/** Every run of the tests tries the same cases; LAW_SEED=7 tries others. */
fc.configureGlobal({ seed: Number(process.env.LAW_SEED ?? 2026) });

/** Every law names the case that does not end. */
fc.installGlobalPlugin(() => ({
  decorateRun: (run) => (value) => {
    const end = watchCase(fc.stringify(value));
    const result = run(value);
    if (result instanceof Promise) return result.finally(end);
    end();
    return result;
  },
}));
