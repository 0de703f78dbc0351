import { openThread } from '../../src/draw/thread.ts';
import { findFonts, readTokens } from './bench.ts';
import { tangle } from './tangle.ts';

// A process of its own: it draws until it is killed, and says what became of each drawing.
const thread = openThread({ fonts: findFonts(), tokens: readTokens() }, 6);
for (;;) {
  const drawn = await thread.draw({ id: 'a', source: tangle(10) });
  console.log('fault' in drawn ? drawn.fault.reason : 'drawn');
}
