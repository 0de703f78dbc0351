import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/folder.ts';
import type { Message } from '../../src/read/message.ts';
import { makePage, makeTalk } from '../../src/talk.ts';
import { frozenDeck } from '../frozen-deck.ts';
import { makeFolder, readDrawOptions } from '../shipped-talk.ts';

const root = join(import.meta.dirname, '../..');

/** What would run, load or lead away if it came into the page as it was typed. */
const evil =
  '<script>window.gone=1</script><img src=x onerror=window.gone=1><a href="javascript:gone">';
/** Turns over what follows it, where it is not kept in. */
const override = '\u202e';

let elements: Element[];
let messages: Message[];
let page: string;

/** A deck, in whose texts stands what is meant to do harm. */
function poison(slides: string): void {
  cpSync(join(root, frozenDeck), slides, { recursive: true });
  const change = (name: string, edit: (text: string) => string) =>
    writeFileSync(join(slides, name), edit(readFileSync(join(slides, name), 'utf8')));
  const named = (part: string) => readdirSync(slides).find((name) => name.includes(part)) ?? '';
  const everywhere = (text: string) =>
    text.replaceAll('سكّة بين الميناء', `سكّة ${evil} بين الميناء`);
  change('essay.txt', (text) => everywhere(text).replace('لكن السؤال', `لكن ${override}السؤال`));
  change(
    'deck.yaml',
    (text) => `${text.replace(/^occasion:.*$/m, '')}\noccasion: '${evil}'\nquotations: advised\n`,
  );
  change(named('rails'), (text) =>
    text.replace(/^# .*$/m, `# البلدية مع الترام ${evil.replaceAll('<', '\\<')}`),
  );
  change(named('value'), (text) =>
    text.replace(
      /^```mermaid\n(\w+ \w+)\n/m,
      `$&  evil["${evil.replaceAll('"', '')}"]\n  click evil "javascript:gone"\n`,
    ),
  );
}

beforeAll(async () => {
  const slides = join(makeFolder(), 'slides');
  poison(slides);
  const drawOptions = readDrawOptions();
  const { messages: ofFolder, ...folder } = await readFolder(slides);
  const { talk, messages: ofTalk } = await makeTalk(folder, drawOptions);
  messages = [...ofFolder, ...ofTalk];
  if (!talk) throw new Error(JSON.stringify(messages, null, 1));
  page = await makePage(talk, { root, drawOptions });
  elements = [];
  visit(fromHtml(page), 'element', (element) => void elements.push(element));
});

describe('a page made of hostile texts', () => {
  it('has them as words', () => {
    const body = elements.find(({ tagName }) => tagName === 'body');
    expect(body && textOf(body)).toContain('<script>window.gone=1</script>');
  });

  it('has no script but its own, nothing that loads, no attribute that runs', () => {
    // One chooses between slides and article before anything is shown, one is the deck's.
    expect(elements.filter(({ tagName }) => tagName === 'script')).toHaveLength(2);
    const loading = new Set(['img', 'iframe', 'object', 'embed', 'video', 'audio', 'base', 'form']);
    expect(elements.filter(({ tagName }) => loading.has(tagName))).toEqual([]);
    const names = new Set(elements.flatMap(({ properties }) => Object.keys(properties)));
    expect([...names].filter((name) => /^on/i.test(name))).toEqual([]);
    const links = elements.flatMap(({ properties }) =>
      [properties.href, properties.xLinkHref, properties.src].filter(Boolean).map(String),
    );
    expect(links.filter((link) => !/^(#|data:,)/.test(link))).toEqual([]);
  });

  it('contains no direction control, and reports the place of one that was removed', () => {
    const body = elements.find(({ tagName }) => tagName === 'body');
    expect(body && textOf(body)).not.toMatch(/[\u202a-\u202e]/);
    const told = messages.filter(({ code }) => code === 'direction-control');
    expect(told.map(({ place }) => place.path.split('/').at(-1))).toEqual(['essay.txt']);
    expect(told[0]?.place.column).toBeGreaterThan(1);
  });
});
