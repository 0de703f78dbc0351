import { openPoolWorker } from '../../src/draw/pool-worker.ts';
import { findFonts, readCustomProperties } from './figure-drawing.ts';
import { tangle } from './tangle.ts';

// A process of its own: it draws until it is killed, and says what became of each drawing.
const thread = openPoolWorker({ fonts: findFonts(), tokens: readCustomProperties() }, 6);
for (;;) {
  const drawn = await thread.draw({ id: 'a', source: tangle(10) });
  console.log('fault' in drawn ? drawn.fault.reason : 'drawn');
}
