import type { DeckState, StepPlace, WindowMessage } from '../../contract/window-message.ts';
import { countTalk, isBackup, nameBackup, slideAfter } from '../backup.ts';
import { makeBoxes } from '../boxes.ts';
import { type DeckPosition, slidesOf } from '../deck-position.ts';
import { isolate } from '../isolate.ts';
import { listenToKeys } from '../keyboard.ts';
import { sayPlace, showAlerts, showStatus, tellPace } from './alerts.ts';
import { type DeckLink, linkDeck } from './deck-link.ts';
import { resizeNotes } from './notes-size.ts';
import { buildView, type Parts } from './parts.ts';
import { type Rehearsal, startRehearsal } from './rehearsal.ts';
import { makeReport, type Report } from './rehearsal-report.ts';
import { lightNotes, showNotes } from './speaker-notes.ts';
import { labelSteering, lockSteering } from './steering.ts';
import { planOf, stepsOf, stepToArriveAt } from './step-place.ts';
import { showClock, showTimes } from './times.ts';
import { performInView } from './view-keys.ts';
import { greetInterval, receive, send } from './wire.ts';

/** The state of the deck, and the slides of this page. */
interface View {
  slides: HTMLElement[];
  plan: number[];
  state?: DeckState;
  rehearsal?: Rehearsal | undefined;
}

/**
 * Makes this page the speaker view. It shows the notes from its own copy of the page; the deck's window
 * sends only the position of the deck.
 */
export function showSpeakerView(): void {
  const link = linkDeck();
  const view: View = { slides: slidesOf(document), plan: planOf(document) };
  const moved = new Set<() => void>();
  const report = makeReport();
  const perform = performInView({
    boxes: makeBoxes(positionFrom(view, link, moved)),
    ask: (act) => link.tell({ tells: 'act', act }),
    rehearse: () => {
      if (view.rehearsal) endRehearsal(view, parts, report);
      else beginRehearsal(view, parts, link);
    },
    report,
    isFull: () => view.state?.full === true,
    resize: (change) => resizeNotes(parts.notes, change),
  });
  const parts = buildView(perform, () => link.reopen(nameOf(view)));

  const take = (message: WindowMessage, source: Window) => {
    const isDeck = link.isDeck(source);
    if (message.tells === 'hello' && isDeck) link.greet(view.state);
    else if (message.tells === 'hello' && view.state) cueFrame(parts, source, view.state);
    if (message.tells !== 'state' || !isDeck || isSame(message, view.state)) return;
    const before = view.state;
    view.state = message;
    view.rehearsal?.record(message, message, Date.now());
    cueFrames(parts, message);
    showState(parts, view.slides, message, before);
    showTimes(parts.times, view.plan, message);
    for (const follow of moved) follow();
  };
  receive((source) => link.isDeck(source) || framesOf(parts).includes(source), take);
  listenToKeys('speaker', perform);
  addEventListener('resize', () => {
    const slide = view.slides[view.state?.slide ?? 0];
    if (slide && view.state) lightNotes(parts, stepsOf(slide)[view.state.step] ?? []);
  });

  const greet = () => {
    link.greet(view.state);
    const missing = link.missing();
    showAlerts(parts, view.state, missing);
    lockSteering(parts.steering, missing !== undefined, view.rehearsal !== undefined);
    showClock(parts.times);
    if (view.state) showTimes(parts.times, view.plan, view.state);
    tellPace(parts);
  };
  setInterval(greet, greetInterval);
  greet();
}

/** A rehearsal begins with the clock at zero; without a deck there is none. */
function beginRehearsal(view: View, parts: Parts, link: DeckLink): void {
  if (link.missing()) return;
  view.rehearsal = startRehearsal();
  parts.steering.rehearse.textContent = 'أنهِ التمرين';
  link.tell({ tells: 'act', act: 'restart' });
}

function endRehearsal(view: View, parts: Parts, report: Report): void {
  if (view.state) view.rehearsal?.record(view.state, view.state, Date.now());
  const times = view.rehearsal?.times;
  view.rehearsal = undefined;
  parts.steering.rehearse.textContent = 'تمرين';
  if (times) report.show(times);
}

/** The position of the deck, as the boxes of this window see it. */
function positionFrom(view: View, link: DeckLink, moved: Set<() => void>): DeckPosition {
  return {
    slide: () => view.state?.slide ?? 0,
    goTo(slide) {
      const target = view.slides[slide];
      if (!target || !view.state) return;
      link.tell({ tells: 'go', slide, step: stepToArriveAt(target, slide, view.state) });
    },
    onMove: (follow) => moved.add(follow),
  };
}

/** The place of the deck as its address names it: `/course/2`. */
function nameOf({ slides, state }: View): string {
  const slide = slides[state?.slide ?? 0];
  return `/${[slide?.id, ...(state && state.step >= 0 ? [state.step] : [])].join('/')}`;
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
  parts.position.textContent = isBackup(slide)
    ? nameBackup(slide, state.slide + 1)
    : `${state.slide + 1} من ${countTalk(slides)}`;
  showAlerts(parts, state, undefined);
  labelSteering(parts.steering, state);
  showStatus(parts, sayPlace(state, slides, steps.length));
  if (state.slide !== before?.slide) showNotes(parts, slide);
  if (state.slide !== before?.slide || state.step !== before?.step)
    lightNotes(parts, steps[state.step] ?? []);
  showAhead(
    parts,
    state.step + 1 < steps.length ? slide : undefined,
    slideAfter(slides, state.slide),
    isBackup(slide),
  );
}

/** What follows the last slide of the talk: the end board, where the deck has one. */
function describeEnd(isAfterTalk: boolean): [label: string, words: string] {
  const hasBoard = !isAfterTalk && document.querySelector('.slides > [data-kind="paths"]') !== null;
  return hasBoard ? ['بعد آخر شريحة', 'المسارات كلها معاً'] : ['التالية', 'هذه آخر شريحة'];
}

/** What comes with the next step: more of this slide, another one, or nothing any more. */
function showAhead(
  { ahead, next }: Parts,
  same: HTMLElement | undefined,
  following: HTMLElement | undefined,
  isAfterTalk: boolean,
): void {
  const headline = following?.querySelector('h1, h2')?.textContent ?? '';
  const [label, words]: [string, string] = same
    ? ['الخطوة التالية', 'من هذه الشريحة']
    : following
      ? ['الشريحة التالية', headline]
      : describeEnd(isAfterTalk);
  ahead.firstElementChild?.replaceChildren(label);
  ahead.lastElementChild?.replaceChildren(...isolate(words));
  next.parentElement?.toggleAttribute('data-over', !same && !following);
}
