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

/** Walks every slide in every step, then the essay at hand, the finder and the speaker view. */
export async function walkThrough(remote: Remote, address: string): Promise<Walk> {
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
  await walkLayers(remote, look);
  await walkSpeakerView(remote, look);
  return walk;
}

type Look = (place: string, root: string) => Promise<void>;

async function walkLayers(remote: Remote, look: Look): Promise<void> {
  await remote.press('t');
  await until(remote, isShown, '.essay .passage');
  await look('essay', '.essay');
  await remote.press('t', '/');
  await until(remote, isShown, '.finder');
  await remote.press(...'CSTO');
  await until(remote, isShown, '.finder li');
  await look('finder: CSTO', '.finder');
  await remote.press('Escape', '/');
  await remote.press(...'وسك');
  await until(remote, isShown, '.finder li');
  await look('finder: وسك', '.finder');
  await remote.press('Escape');
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
async function until<Given>(
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

function isReady(): boolean {
  return document.querySelector('.reveal.ready') !== null;
}

function isShown(selector: string): boolean {
  return document.querySelector(selector)?.checkVisibility() === true;
}

function nameStep(): string {
  const slide = document.querySelector('section.present');
  return `${slide?.id} ${slide?.querySelectorAll('.fragment.visible').length}`;
}
