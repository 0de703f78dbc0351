import { openBench } from '../draw/bench.ts';
import { formatMessages } from '../read/message.ts';
import { makePage, type Workshop } from '../talk.ts';
import { dressPage } from '../write/dress.ts';
import { writeOutput } from '../write/output.ts';
import { type Talk, writePage } from '../write/page.ts';
import { openServer } from './server.ts';
import { liveClient, openSession } from './session.ts';
import { watchFolder } from './watch.ts';

/** How long nothing is to be saved before the output folder follows, ms. */
const calm = 400;

/** What the workshop is opened with. */
export interface LiveOrder {
  slides: string;
  out: string;
  /** Hears what is to be said on the terminal. */
  tell(line: string): void;
}

/** A deck that is shown, and follows its folder. */
export interface LiveDeck {
  address: string;
  close(): Promise<void>;
}

/**
 * Builds a deck, serves it, and lets what is open follow each save. Returns nothing where the first
 * build has an error: there is no deck to show.
 */
export async function openLiveDeck(
  { slides, out, tell }: LiveOrder,
  { root, studio }: Workshop,
): Promise<LiveDeck | undefined> {
  const bench = openBench(studio, studio.limit);
  const workshop = { root, studio: { ...studio, bench } };
  const session = openSession(slides, workshop);
  const first = await session.build();
  if (first.messages.length > 0) tell(formatMessages(first.messages));
  if (!first.talk) {
    await bench.close();
    return undefined;
  }
  let { talk } = first;
  const served = new WeakMap<Talk, Promise<string>>();
  // Whoever loads the page anew gets it as it is now, however lately it was saved.
  const page = () => {
    const known = served.get(talk) ?? makeLivePage(talk, workshop);
    served.set(talk, known);
    return known;
  };
  let fonts = fontsOf(await page());
  await writeDeck(talk, workshop, out, tell);
  const server = await openServer(page);
  if (server.taken.length > 0) tell(`taken already: port ${server.taken.join(', ')}`);
  // Whoever saves first is not to wait for what a first time takes.
  void bench.prepare().then(session.warm);

  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = async () => {
    const before = fonts;
    fonts = fontsOf(await page());
    if (fonts !== before) server.tell({ tells: 'fonts', fonts });
    await writeDeck(talk, workshop, out, tell);
  };
  const stop = watchFolder(slides, async (name) => {
    const start = performance.now();
    const outcome = await session.build(name);
    server.tell(outcome.news);
    const time = `${Math.round(performance.now() - start)} ms`;
    tell(`${name}: ${outcome.talk ? `shown after ${time}` : 'the last good deck stays'}`);
    if (outcome.messages.length > 0) tell(formatMessages(outcome.messages));
    if (!outcome.talk) return;
    talk = outcome.talk;
    clearTimeout(timer);
    timer = setTimeout(follow, calm);
  });
  return {
    address: server.address,
    async close() {
      stop();
      clearTimeout(timer);
      server.close();
      await bench.close();
    },
  };
}

async function makeLivePage(talk: Talk, { root, studio }: Workshop): Promise<string> {
  const dress = await dressPage({ root, cache: studio.cache }, talk, liveClient);
  return writePage(talk, dress, ["'self'"]);
}

const fontsOf = (page: string) => /<style id="fonts">([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';

async function writeDeck(talk: Talk, workshop: Workshop, out: string, tell: LiveOrder['tell']) {
  const messages = await writeOutput(out, 'index.html', await makePage(talk, workshop));
  if (messages.length > 0) tell(formatMessages(messages));
}
