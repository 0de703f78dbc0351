import type { Act, DeckState, StepPlace, WindowMessage } from '../../contract/window-message.ts';
import { isolate } from '../isolate.ts';
import { listenToKeys } from '../keyboard.ts';
import { resizeNotes } from './notes-size.ts';
import { buildView, type Parts } from './parts.ts';
import { lightNotes, showNotes } from './speaker-notes.ts';
import { planOf, stepsOf } from './step-place.ts';
import { showTimes } from './times.ts';
import { receive, send } from './wire.ts';

/** Interval at which the view sends that it is open, ms: a reloaded deck finds the view in this way. */
const sendInterval = 1000;

/**
 * Makes this page the speaker view. It shows the notes from its own copy of the page; the deck's window
 * sends only the position of the deck.
 */
export function showSpeakerView(): void {
  const deck: Window | null = window.opener;
  const slides = [...document.querySelectorAll<HTMLElement>('.slides > section')];
  const perform = (act: Act) => {
    if (act === 'larger' || act === 'smaller') resizeNotes(parts.notes, act);
    else send(deck, { tells: 'act', act });
  };
  const parts = buildView(perform);
  const plan = planOf(document);
  let state: DeckState | undefined;

  const take = (message: WindowMessage, source: Window) => {
    if (message.tells === 'hello' && state) cueFrame(parts, source, state);
    if (message.tells !== 'state' || source !== deck || isSame(message, state)) return;
    const before = state;
    state = message;
    cueFrames(parts, state);
    showState(parts, slides, state, before);
    showTimes(parts.times, plan, state);
  };
  receive((source) => source === deck || framesOf(parts).includes(source), take);
  listenToKeys('speaker', perform);

  const greet = () => {
    const lost = !deck || deck.closed;
    parts.lost.hidden = !lost;
    if (!lost) send(deck, { tells: 'hello' });
    if (state) showTimes(parts.times, plan, state);
  };
  setInterval(greet, sendInterval);
  greet();
}

const framesOf = ({ current, next }: Parts) => [current.contentWindow, next.contentWindow];

function cueFrames(parts: Parts, place: StepPlace): void {
  for (const frame of framesOf(parts)) if (frame) cueFrame(parts, frame, place);
}

function cueFrame({ next }: Parts, frame: Window, { slide, step }: StepPlace): void {
  send(frame, { tells: 'cue', slide, step, ahead: frame === next.contentWindow });
}

function isSame(state: DeckState, before: DeckState | undefined): boolean {
  return JSON.stringify(state) === JSON.stringify(before);
}

function showState(
  parts: Parts,
  slides: HTMLElement[],
  state: DeckState,
  before?: DeckState,
): void {
  const slide = slides[state.slide];
  if (!slide) return;
  const steps = stepsOf(slide);
  parts.position.textContent = `${state.slide + 1} من ${slides.length}`;
  parts.dark.hidden = !state.dark;
  if (state.slide !== before?.slide) showNotes(parts, slide);
  lightNotes(parts.notes, steps[state.step] ?? []);
  showAhead(parts, state.step + 1 < steps.length ? slide : undefined, slides[state.slide + 1]);
}

/** What follows the last slide: the end board, where the deck has one. */
function describeEnd(): [label: string, words: string] {
  const hasBoard = document.querySelector('.slides > [data-kind="paths"]') !== null;
  return hasBoard ? ['بعد آخر شريحة', 'المسارات كلها معاً'] : ['التالية', 'هذه آخر شريحة'];
}

/** What comes with the next step: more of this slide, another one, or nothing any more. */
function showAhead(
  { ahead, next }: Parts,
  same: HTMLElement | undefined,
  following: HTMLElement | undefined,
): void {
  const headline = following?.querySelector('h1, h2')?.textContent ?? '';
  const [label, words]: [string, string] = same
    ? ['الخطوة التالية', 'من هذه الشريحة']
    : following
      ? ['الشريحة التالية', headline]
      : describeEnd();
  ahead.firstElementChild?.replaceChildren(label);
  ahead.lastElementChild?.replaceChildren(...isolate(words));
  next.parentElement?.toggleAttribute('data-over', !same && !following);
}
