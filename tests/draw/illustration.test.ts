import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DrawingFault } from '../../src/draw/figure.ts';
import { illustrateDeck } from '../../src/draw/illustration.ts';
import type { WorkerPool } from '../../src/draw/worker-pool.ts';
import { formatMessages } from '../../src/read/message-text.ts';
import { linkFolder } from '../../src/talk.ts';
import { makeFolder, readDrawOptions } from '../shipped-talk.ts';

const base = join(import.meta.dirname, '../cases/base');
const source = (path: string, text: string) => ({ path, text });

/** Returns what is said of a deck whose second slide holds a fence. */
async function illustrate(fence: string, alliances?: string, pool?: WorkerPool): Promise<string> {
  const texts = readdirSync(base).map((name) =>
    source(name, readFileSync(join(base, name), 'utf8')),
  );
  const slides = texts
    .filter(({ path }) => path.endsWith('.md'))
    .map(({ path, text }) => source(path, path.startsWith('02') ? `${text}\n${fence}\n` : text));
  const essay = texts.find(({ path }) => path === 'essay.txt');
  const { deck, messages } = linkFolder({
    slides,
    ...(essay && { essay }),
    ...(alliances && { alliances: source('alliances.yaml', alliances) }),
  });
  if (!deck) throw new Error(formatMessages(messages));
  const drawOptions = readDrawOptions(join(makeFolder(), 'cache'));
  const drawn = await illustrateDeck(deck, { ...drawOptions, ...(pool && { pool }) });
  return formatMessages(drawn.messages);
}

const alliances = (place: string) => `actors:
  state:
    name: البلدين
    place: 20 50
  body:
    name: الأمور
    place: ${place}
stages:
  war:
    name: عام 2020
    relations:
      - from: state
        to: body
        kind: tension
        label: توتراً
        quote: العلاقة بين البلدين توتراً عام 2020
        implied: true
`;

describe('a figure', () => {
  it('that this machine could not draw is an error without a place in the slide', async () => {
    const fault: DrawingFault = { reason: 'this machine was too busy', cutOff: 'machine' };
    const pool: WorkerPool = {
      draw: async () => ({ fault }),
      prepare: async () => undefined,
      use: async () => undefined,
      close: async () => undefined,
    };
    const said = await illustrate('```mermaid\nflowchart RL\n  a["توتراً"]\n```', undefined, pool);
    expect(said).toBe(
      '02-tension.md:13:1: error: the figure was not drawn: this machine was too busy [figure-undrawn]\n' +
        '  the slide is not at fault: build again when this machine is less busy',
    );
  });

  it('that Mermaid refuses is an error at its line in the slide’s file', async () => {
    const said = await illustrate('```mermaid\nflowchart RL\n  a["توتراً"] -->\n  b ]\n```');
    expect(said).toMatch(/^02-tension\.md:1[3-5]:\d+: error: the figure cannot be drawn: /);
    expect(said).toContain('[figure-refused]');
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('with a label that the slide does not cite has a warning at the label', async () => {
    const said = await illustrate('```mermaid\nflowchart RL\n  a["توتراً"] --> b["حرب"]\n```');
    expect(said).toContain('02-tension.md:14:22: warning: ');
    expect(said).toContain('\u2068حرب\u2069');
    expect(said).toContain('[figure-label-unquoted]');
  });

  it('with a label typed differently from the essay has that warning only, at the mark', async () => {
    const said = await illustrate(
      '```mermaid\nflowchart RL\n  a["عام 2020<br/>, ثم هدأت الأمور"]\n```',
    );
    expect(said.match(/\[[\w-]+\]$/gm)).toEqual(['[space-before-mark]', '[comma-latin]']);
    expect(said).toContain('02-tension.md:14:19: warning: this is a Latin punctuation mark');
  });

  it('with a label of other words that is mistyped has both messages', async () => {
    const said = await illustrate('```mermaid\nflowchart RL\n  a["حرب, ثم سلم"]\n```');
    expect(said.match(/\[[\w-]+\]$/gm)).toEqual(['[figure-label-unquoted]', '[comma-latin]']);
    expect(said).toContain('02-tension.md:14:9: warning: this is a Latin punctuation mark');
  });

  it("in an indented fence is a warning at the label's place in the file", async () => {
    const said = await illustrate(' ```mermaid\n flowchart RL\n   a["حرب, ثم سلم"]\n ```');
    expect(said).toContain('02-tension.md:14:10: warning: this is a Latin punctuation mark');
    const broken = await illustrate(' ```mermaid\n flowchart RL\n a[b\n  c[\n ```');
    expect(broken).toContain('02-tension.md:15:4: error: the figure cannot be drawn');
  });

  it('that rests on the essay has no message', async () => {
    const said = await illustrate('```mermaid\nflowchart RL\n  a["توتراً<br/>عام 2020"]\n```');
    expect(said).toBe('');
  });
});

describe('a map', () => {
  it('with enough room for all has no message', async () => {
    expect(await illustrate('```alliances\nstage: war\n```', alliances('80 50'))).toBe('');
  });

  it('with two actors in one place names them', async () => {
    const said = await illustrate('```alliances\nstage: war\n```', alliances('22 50'));
    expect(said).toContain('two actors overlap: body and state [map-crowded]');
  });

  it('is drawn anew when an actor is moved, though its words are the same', async () => {
    const cache = join(makeFolder(), 'cache');
    const { keyOf } = await import('../../src/draw/figure-cache.ts');
    const map = (x: number) => ({
      size: { w: 1, h: 1 },
      actors: [{ key: 'a', names: [], look: '', form: 'disc' as const, x, y: 0, radius: 1 }],
      relations: [],
      deck: [],
    });
    const key = (x: number) => keyOf({ id: 'a', source: 'flowchart', map: map(x) }, cache);
    expect(key(1)).not.toBe(key(2));
    expect(key(1)).toBe(key(1));
  });
});
