import fc from 'fast-check';
import { watchCase } from './watch.ts';

/** Returns a run of one case of a law that names the case if it does not end. */
function nameEndless<Case, Result>(run: (value: Case) => Result): (value: Case) => Result {
  return (value) => {
    const end = watchCase(fc.stringify(value));
    const result = run(value);
    if (!(result instanceof Promise)) end();
    return result instanceof Promise ? (result.finally(end) as Result) : result;
  };
}

fc.installGlobalPlugin(() => ({ decorateRun: nameEndless }));
