import { showNotice } from '../notice.ts';

/** Time within which the second press counts, ms. */
const wait = 5000;

/**
 * Returns a function that does something only when it is called twice within five seconds. The first
 * call says what the second one will do.
 */
export function askTwice(question: string, act: () => void): () => void {
  let asked = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    const isSecond = now - asked < wait;
    asked = isSecond ? Number.NEGATIVE_INFINITY : now;
    if (isSecond) act();
    showNotice(isSecond ? undefined : question, wait);
  };
}
