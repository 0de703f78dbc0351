import fc from 'fast-check';
import { it } from 'vitest';

// No test by itself: ../endless.test.ts runs it, and sees that it is ended.
it('reads on for ever where a word ends in a backslash', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', 'b\\'), (word) => {
      for (let at = 0; at < word.length; ) at += word.endsWith('\\') ? 0 : 1;
    }),
  );
});
