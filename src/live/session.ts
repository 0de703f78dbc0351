import { relative } from 'node:path';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { News } from '../contract/news.ts';
import { type DeckFolder, readFolder } from '../folder.ts';
import type { Deck } from '../link/deck.ts';
import { type Detail, hasError, type Message, type Place } from '../read/message.ts';
import { formatPlace } from '../read/message-text.ts';
import { makeTalk, preparePage, type TalkOptions } from '../talk.ts';
import type { Talk } from '../write/page.ts';
import { writeUnspoken } from '../write/unspoken.ts';
import { meanings } from './meaning.ts';
import { reuseSources } from './source-reuse.ts';

/** The result of a build: the talk (none if there is an error), and what to send to the browsers. */
export interface Outcome {
  talk?: Talk;
  messages: Message[];
  news: News;
}

/** The script of a page that follows changes of its folder. */
export const liveClient = 'src/client/live.ts';

/** Builds a deck's folder repeatedly, and remembers the state of the browsers. */
export interface Session {
  build(saved?: string): Promise<Outcome>;
  /** Runs a first build and discards the result; the next build is then faster. */
  warm(): Promise<void>;
}

/** Returns a session over a deck's folder. */
export function openSession(slides: string, options: TalkOptions): Session {
  let shown = new Map<string, string>();
  let beside = '';
  let folder: DeckFolder | undefined;
  const make = async (prepare?: (deck: Deck) => Promise<void>) => {
    const { messages, ...fresh } = await readFolder(slides);
    folder = reuseSources(fresh, folder);
    const { talk, messages: ofTalk } = await makeTalk(folder, options.drawOptions, prepare);
    return { talk, messages: [...messages, ...ofTalk] };
  };
  const prepare = (deck: Deck) => preparePage(deck, options, liveClient);
  return {
    async warm() {
      await make();
    },
    async build(saved) {
      // After a save, only the slide is waited for; for the first build, the whole page.
      const { talk, messages } = await make(saved === undefined ? prepare : undefined);
      if (!talk || hasError(messages)) return { messages, news: toNews(messages) };
      const now = new Map(talk.sections.map((section) => [idOf(section), toHtml(section)]));
      const changed = [...now].filter(([id, html]) => shown.get(id) !== html);
      const edited = talk.slides.find(({ path }) => saved && path.endsWith(`/${saved}`))?.id;
      shown = now;
      const unspoken = writeUnspoken(talk.deck)
        .map((part) => toHtml(part))
        .join('');
      const news: News = {
        tells: 'talk',
        order: [...now.keys()],
        changed: Object.fromEntries(changed),
        ...(edited && { edited }),
        ...(unspoken !== beside && { unspoken }),
      };
      beside = unspoken;
      return { talk, messages, news };
    },
  };
}

/** At most 100 faults are shown over the deck; nobody reads more at once. */
const mostFaults = 100;

const idOf = ({ properties }: Element) => String(properties.id);

function toNews(messages: Message[]): News {
  const faults = messages
    .filter(({ severity }) => severity === 'error')
    .slice(0, mostFaults)
    .map(({ code, place, details }) => ({
      place: formatPlace(fromHere(place)),
      meaning: meanings[code],
      excerpts: details.flatMap(showDetail),
    }));
  return { tells: 'faults', faults };
}

/** Paths are relative to the folder in which the command was started. */
function fromHere(place: Place): Place {
  const path = relative(process.cwd(), place.path).replaceAll('\\', '/');
  return { ...place, path: path || '.' };
}

/** Suggestions to replace the author's words are marked as such; plain English is omitted. */
function showDetail(detail: Detail): string[] {
  if (typeof detail === 'string') return [];
  return 'excerpt' in detail ? [detail.excerpt] : [`لعلّك تريد: ${detail.suggestion}`];
}
