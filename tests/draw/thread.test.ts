import { describe, expect, it } from 'vitest';
import { openThread } from '../../src/draw/thread.ts';
import { faultOf, figureOf, findFonts, readTokens } from './bench.ts';

const open = (limit: number) => openThread({ fonts: findFonts(), tokens: readTokens() }, limit);
const words = ['روسيا', 'تركيا', 'إيران'];
const draw = (word: string) => ({ id: 'a', source: `flowchart RL\n  A["${word}"]` });

describe('a thread', () => {
  it('gives each drawing its own answer, however many it is given at once', async () => {
    const thread = open(20);
    const drawn = await Promise.all(words.map((word) => thread.draw(draw(word))));
    await thread.close();
    expect(drawn.map((one) => figureOf(one).labels)).toEqual(words.map((word) => [word]));
  });

  it('that is closed answers what it has not drawn with a fault, and starts again when asked', async () => {
    const thread = open(20);
    const left = words.map((word) => thread.draw(draw(word)));
    await thread.close();
    for (const one of await Promise.all(left))
      expect(faultOf(one).reason).toBe('the drawing broke off');
    expect(figureOf(await thread.draw(draw('باكو'))).labels).toEqual(['باكو']);
    await thread.close();
  });

  it('that cannot start says so of each drawing', async () => {
    const thread = openThread({ fonts: new Map([[400, 'no.ttf']]), tokens: readTokens() }, 20);
    for (const one of await Promise.allSettled(words.map((word) => thread.draw(draw(word)))))
      expect(one).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringContaining('Mermaid did not start: ') },
      });
  });
});
