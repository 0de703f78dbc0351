import { type Fault, inspect } from './geometry.ts';
import type { Remote } from './remote.ts';

/** A fault with where it was seen: a slide and its step, or what lies over the deck. */
export interface Seen extends Fault {
  place: string;
}

/** What a walk saw: the places in order, how many words stood there, and what was wrong. */
export interface Walk {
  places: string[];
  words: number;
  seen: Seen[];
}

/** What the walk finds in the deck that ships. */
const soughtInShipped = ['CSTO', 'وسك'];

/** Walks every slide in every step, then the essay at hand, the finder with what is sought, and the speaker view. */
export async function walkThrough(
  remote: Remote,
  address: string,
  sought = soughtInShipped,
): Promise<Walk> {
  const walk: Walk = { places: [], words: 0, seen: [] };
  const look = async (place: string, root: string) => {
    const { words, faults } = await remote.run(inspect, root);
    walk.places.push(place);
    walk.words += words;
    walk.seen.push(...faults.map((fault) => ({ ...fault, place })));
  };
  await remote.open(address);
  await until(remote, isReady);
  for (let last = '', name = await remote.run(nameStep, null); name !== last; ) {
    await look(name, 'section.present');
    last = name;
    await remote.press('PageDown');
    name = await remote.run(nameStep, null);
  }
  await walkLayers(remote, look, sought);
  await walkSpeakerView(remote, look);
  return walk;
}

/** What a reading of the article saw. */
export interface Reading extends Walk, Widths {}

/** Reads the article in a narrow window, slide by slide. */
export async function readThrough(remote: Remote, address: string): Promise<Reading> {
  await remote.open(address);
  await remote.narrow(390);
  await until(remote, isArticle);
  const places = await remote.run(nameSlides, null);
  const reading: Reading = {
    places,
    words: 0,
    seen: [],
    ...(await remote.run(measureWidths, null)),
  };
  for (const [index, place] of places.entries()) {
    const { words, faults } = await remote.run(inspect, `.slides > :nth-child(${index + 1})`);
    reading.words += words;
    reading.seen.push(...faults.map((fault) => ({ ...fault, place })));
  }
  return reading;
}

/** How wide the article's window is and all that it can be scrolled over, px. */
export interface Widths {
  window: number;
  scrolled: number;
}

/** Measures the article that is in the frame of a page, with letters of the usual size and with doubled ones. */
export async function measureFrame(remote: Remote, address: string): Promise<[Widths, Widths]> {
  await remote.open(address);
  await remote.enter();
  await until(remote, isArticle);
  const usual = await remote.run(measureWidths, null);
  await remote.run(doubleLetters, null);
  return [usual, await remote.run(measureWidths, null)];
}

type Look = (place: string, root: string) => Promise<void>;

async function walkLayers(remote: Remote, look: Look, sought: string[]): Promise<void> {
  await remote.press('t');
  await until(remote, isShown, '.essay .passage');
  await look('essay', '.essay');
  await remote.press('t');
  for (const words of sought) {
    await remote.press('/');
    await until(remote, isShown, '.finder');
    await remote.press(...words);
    await until(remote, isShown, '.finder li');
    await look(`finder: ${words}`, '.finder');
    await remote.press('Escape');
  }
}

/** The view is of the last slide, and then of one with more to say. */
async function walkSpeakerView(remote: Remote, look: Look): Promise<void> {
  await remote.press('s');
  await remote.follow();
  await until(remote, isShown, '.words *');
  await look('speaker view', '.desk');
  await remote.press('PageUp');
  await look('speaker view, a step back', '.desk');
}

/** Waits until the page says yes; it has 30 s. */
export async function until<Given>(
  remote: Remote,
  ask: (given: Given) => boolean,
  given = null as Given,
): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await remote.run(ask, given))) {
    if (Date.now() > end) throw new Error(`the page is not as it should be: ${ask.name} ${given}`);
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

// These run in the page.

export function isReady(): boolean {
  return document.querySelector('.reveal.ready') !== null;
}

function isArticle(): boolean {
  return document.querySelector('.reveal.ready ~ .article-bar')?.checkVisibility() === true;
}

function nameSlides(): string[] {
  return [...document.querySelectorAll('.slides > section')].map(({ id }) => id);
}

function doubleLetters(): void {
  document.documentElement.style.fontSize = '200%';
}

function measureWidths(): Widths {
  const { clientWidth: window, scrollWidth: scrolled } = document.documentElement;
  return { window, scrolled };
}

export function isShown(selector: string): boolean {
  return document.querySelector(selector)?.checkVisibility() === true;
}

function nameStep(): string {
  const slide = document.querySelector('section.present');
  return `${slide?.id} ${slide?.querySelectorAll('.fragment.visible').length}`;
}
