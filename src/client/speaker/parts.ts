import type { Act } from '../../contract/window-message.ts';
import { make } from '../element.ts';
import { watchCutEdge } from './cut-edge.ts';
import { resizeNotes } from './notes-size.ts';
import { addressOf } from './preview.ts';
import { arrangeSteering, type Steering, writeButton, writeSteering } from './steering.ts';
import { type Times, writeTimes } from './times.ts';

/** The parts of the speaker view that change during the talk. */
export interface Parts {
  times: Times;
  position: HTMLElement;
  current: HTMLIFrameElement;
  next: HTMLIFrameElement;
  /** What the next step shows: a label, and words. */
  ahead: HTMLElement;
  passages: HTMLElement;
  /** The speaker's own words: a heading, and a list. */
  cues: HTMLElement;
  notes: HTMLElement;
  /** The words that are quoted a second time: a heading, and a list. */
  recalled: HTMLElement;
  /** The place and the pace, for a screen reader. */
  status: HTMLElement;
  /** What the audience sees in place of the slide, or that the deck's window is closed. */
  alert: HTMLElement;
  steering: Steering;
  /** Opens a deck that was closed, or was not opened yet. */
  reopen: HTMLButtonElement;
}

/** Replaces the deck by the speaker view, and returns its parts. */
export function buildView(perform: (act: Act) => void, reopen: () => void): Parts {
  document.title = `شاشة المتحدّث — ${document.title}`;
  document.documentElement.classList.add('speaker');
  const parts: Parts = {
    times: writeTimes(),
    position: make('span'),
    current: writeFrame('الشريحة الحالية'),
    next: writeFrame('ما يلي'),
    ahead: make('div', { className: 'ahead' }, make('p'), make('p')),
    passages: make('span'),
    cues: writeBlock('cues', 'تذكير للمتحدّث'),
    notes: make('div', { className: 'words', lang: 'ar', tabIndex: 0, role: 'region' }),
    recalled: writeBlock('recalled', ''),
    status: make('p', { className: 'unseen', role: 'status' }),
    alert: make('p', { role: 'alert' }),
    steering: writeSteering(perform),
    reopen: writeButton('', reopen),
  };
  parts.notes.ariaLabel = 'الملاحظات';
  resizeNotes(parts.notes);
  watchCutEdge(parts.notes);
  document.body.append(arrange(parts, perform));
  return parts;
}

function arrange(parts: Parts, perform: (act: Act) => void): HTMLElement {
  const head = (name: string, ...rest: Node[]) =>
    make('div', { className: 'caption' }, make('h2', {}, name), ...rest);
  const onward = writeOnward(parts.next, () => perform('next'));
  const slides = make(
    'section',
    { className: 'stage' },
    head('الشريحة الحالية', parts.position),
    make('div', { className: 'screen' }, parts.current, writeAlert(parts)),
    make('div', { className: 'coming' }, onward, make('div', {}, parts.ahead, parts.times.pace)),
    arrangeSteering(parts.steering),
  );
  const sizes = make(
    'span',
    { className: 'sizes' },
    writeButton('−', () => perform('smaller'), 'تصغير الملاحظات'),
    writeButton('+', () => perform('larger'), 'تكبير الملاحظات'),
  );
  const notes = make('section', { className: 'script' });
  notes.append(head('الملاحظات', parts.passages, sizes), parts.cues, parts.notes, parts.recalled);
  const name = make('h1', { className: 'unseen' }, 'شاشة المتحدّث');
  return make('main', { className: 'desk' }, name, parts.status, parts.times.bar, slides, notes);
}

/** Returns words beside the notes, hidden until a slide has some: a heading, and a list. */
function writeBlock(className: string, name: string): HTMLElement {
  const heading = make('h3', { id: `${className}-heading` }, name);
  const list = make('div', { className: 'list', lang: 'ar', tabIndex: 0, role: 'region' });
  list.setAttribute('aria-labelledby', heading.id);
  watchCutEdge(list);
  return make('div', { className, hidden: true }, heading, list);
}

function writeAlert({ alert, reopen }: Parts): HTMLElement {
  return make('div', { className: 'alert' }, alert, reopen);
}

/**
 * A click on the preview of the next step goes forward, like the button. It is not seen until a deck says
 * where it stands.
 */
function writeOnward(frame: HTMLIFrameElement, go: () => void): HTMLElement {
  const screen = make('div', { className: 'screen' }, frame);
  screen.toggleAttribute('data-over', true);
  screen.addEventListener('click', go);
  return screen;
}

function writeFrame(title: string): HTMLIFrameElement {
  // A preview tells a screen reader nothing: the view itself says where the talk stands.
  const silent = { inert: true, ariaHidden: 'true', tabIndex: -1 };
  return make('iframe', { title, ...silent, src: addressOf('preview') });
}
