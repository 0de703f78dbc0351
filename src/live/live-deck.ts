import { openPool } from '../draw/worker-pool.ts';
import { formatMessages } from '../read/message-text.ts';
import { nameTrouble } from '../read/trouble.ts';
import { makePage, makeSideFiles, type TalkOptions } from '../talk.ts';
import { makeWaitingAssets } from '../write/assets.ts';
import { writeOutputs } from '../write/output.ts';
import type { Talk } from '../write/page.ts';
import { writeWaitingPage } from '../write/waiting.ts';
import { meanings } from './meaning.ts';
import { openServer } from './server.ts';
import { liveClient, openSession } from './session.ts';
import { isFolder, watchFolder } from './watch.ts';

/** Time without a save before the output folder is written, ms. */
const writeDelay = 400;

/** Settings of a live deck. */
export interface LiveOrder {
  slides: string;
  out: string;
  /** Writes a line to the terminal. */
  tell(line: string): void;
}

/** A deck that is served and updated when its folder changes. */
export interface LiveDeck {
  address: string;
  close(): Promise<void>;
}

/**
 * Builds a deck, serves it, and updates open pages after each save. If errors prevent a deck, the page
 * shows only the errors. Returns undefined if there is no such folder.
 */
export async function openLiveDeck(
  { slides, out, tell }: LiveOrder,
  { root, drawOptions }: TalkOptions,
): Promise<LiveDeck | undefined> {
  const pool = openPool(drawOptions, drawOptions.limit);
  const options = { root, drawOptions: { ...drawOptions, pool } };
  const session = openSession(slides, options);
  const first = await session.build();
  if (first.messages.length > 0) tell(formatMessages(first.messages));
  if (!first.talk && !isFolder(slides)) {
    await pool.close();
    return undefined;
  }
  let { talk } = first;
  const served = new WeakMap<object, Promise<string>>();
  // A reloaded page always gets the present state.
  const page = () => {
    const key = talk ?? served;
    const known = served.get(key) ?? makeLivePage(talk, options);
    served.set(key, known);
    known.catch(() => served.delete(key));
    return known;
  };
  let fonts = fontsOf(await page());
  if (talk) await writeDeck(talk, options, out, tell);
  const server = await openServer(page);
  if (!talk) server.send(first.news);
  if (server.taken.length > 0) tell(`another program uses port ${server.taken.join(', ')}`);
  const failed = (cause: unknown) => tell(`not built: ${nameTrouble(cause) ?? cause}`);
  // Loads now what only a first build loads, so that the first save does not wait for it.
  void pool.prepare().then(session.warm).catch(failed);

  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = async () => {
    const before = fonts;
    fonts = fontsOf(await page());
    if (fonts !== before) server.send({ tells: 'fonts', fonts });
    if (talk) await writeDeck(talk, options, out, tell);
  };
  const saved = async (name: string) => {
    const start = performance.now();
    const outcome = await session.build(name);
    server.send(outcome.news);
    const time = `${Math.round(performance.now() - start)} ms`;
    const left = talk
      ? 'not shown, the last good deck stays'
      : 'not shown, there is no good deck yet';
    tell(`${name || slides}: ${outcome.talk ? `shown after ${time}` : left}`);
    if (outcome.messages.length > 0) tell(formatMessages(outcome.messages));
    if (!outcome.talk) return;
    talk = outcome.talk;
    clearTimeout(timer);
    timer = setTimeout(() => void follow().catch(failed), writeDelay);
  };
  const stop = watchFolder(slides, { saved, failed });
  return {
    address: server.address,
    async close() {
      stop();
      clearTimeout(timer);
      server.close();
      await pool.close();
    },
  };
}

/** Texts shown for a deck that does not build: the meanings of its faults, and Arabic excerpts. */
const words = [
  ...Object.values(meanings),
  ...Array.from({ length: 0x6d5 - 0x621 }, (_, index) => String.fromCharCode(0x621 + index)),
].join('');

async function makeLivePage(
  talk: Talk | undefined,
  { root, drawOptions }: TalkOptions,
): Promise<string> {
  const paths = { root, cache: drawOptions.cache };
  if (!talk) return writeWaitingPage(await makeWaitingAssets(paths, liveClient, words), ["'self'"]);
  return makePage(talk, { root, drawOptions }, { client: liveClient, origins: ["'self'"] });
}

const fontsOf = (page: string) => /<style id="fonts">([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';

async function writeDeck(talk: Talk, options: TalkOptions, out: string, tell: LiveOrder['tell']) {
  const page = { name: 'index.html', bytes: await makePage(talk, options) };
  const messages = await writeOutputs(out, [page, ...(await makeSideFiles(talk, options))]);
  if (messages.length > 0) tell(formatMessages(messages));
}
