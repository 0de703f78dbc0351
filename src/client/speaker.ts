import type { RevealApi, RevealPlugin } from 'reveal.js';
import style from '../../styles/speaker.css';
import { type PreviewMessage, placeOf } from './place.ts';
import { isPreview, previewAddress } from './preview.ts';

const keyS = 83;

/** The speaker view (S): this slide, the next step, the notes, the time, in a window of its own. */
export const speakerView: RevealPlugin = {
  id: 'speaker-view',
  init(deck: RevealApi) {
    if (isPreview) return;
    let view: SpeakerWindow | undefined;
    const open = () => {
      if (view && !view.window.closed) view.window.focus();
      else view = openWindow(deck);
    };
    deck.addKeyBinding({ keyCode: keyS, key: 'S', description: 'شاشة المتحدّث' }, open);
    const refresh = () => view && !view.window.closed && showPlace(deck, view);
    for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden'])
      deck.on(event, refresh);
    addEventListener('pagehide', () => view?.window.close());
  },
};

interface SpeakerWindow {
  window: Window;
  current: HTMLIFrameElement;
  next: HTMLIFrameElement;
  notes: HTMLElement;
  position: HTMLElement;
}

function openWindow(deck: RevealApi): SpeakerWindow | undefined {
  const opened = open('', 'minbar-speaker', 'width=1200,height=760');
  if (!opened) {
    alert('تعذّر فتح شاشة المتحدّث: اسمح بالنوافذ المنبثقة لهذه الصفحة، ثم اضغط S من جديد.');
    return undefined;
  }
  const page = opened.document;
  page.documentElement.lang = 'ar';
  page.documentElement.dir = 'rtl';
  page.title = 'شاشة المتحدّث';
  dress(page);
  const view = furnish(opened);
  opened.addEventListener('message', ({ source }) => {
    if (source === view.current.contentWindow || source === view.next.contentWindow)
      showPlace(deck, view);
  });
  page.addEventListener('keydown', (event) => driveDeck(deck, event));
  startClock(view);
  showPlace(deck, view);
  return view;
}

function dress(page: Document): void {
  const fonts = page.createElement('style');
  fonts.textContent = document.querySelector('#fonts')?.textContent ?? '';
  page.head.replaceChildren(fonts);
  const Sheet = (page.defaultView as typeof globalThis & Window).CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync(style);
  page.adoptedStyleSheets = [sheet];
}

function furnish(window: Window): SpeakerWindow {
  const page = window.document;
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, name: string, text = '') => {
    const element = page.createElement(tag);
    element.className = name;
    element.textContent = text;
    return element;
  };
  const frame = (title: string) => {
    const preview = make('iframe', 'preview');
    preview.title = title;
    preview.tabIndex = -1;
    preview.src = previewAddress();
    return preview;
  };
  const position = make('p', 'position');
  const notes = make('section', 'notes');
  const [current, next] = [frame('الشريحة الحالية'), frame('الخطوة التالية')];
  const clock = make('header', 'times');
  clock.append(time(make, 'now', 'الساعة'), time(make, 'gone', 'مضى من الحديث'));
  const slides = make('section', 'slides');
  slides.append(position, current, make('p', 'label', 'الخطوة التالية'), next);
  page.body.replaceChildren(clock, slides, notes);
  return { window, current, next, notes, position };
}

type Make = (tag: 'p' | 'span', name: string, text?: string) => HTMLElement;

function time(make: Make, name: string, label: string): HTMLElement {
  const box = make('p', `time ${name}`);
  box.append(make('span', 'label', label), make('span', 'digits'));
  return box;
}

function showPlace(deck: RevealApi, { current, next, notes, position }: SpeakerWindow): void {
  const place = placeOf(deck);
  const tell = (frame: HTMLIFrameElement, ahead: boolean) => {
    const message: PreviewMessage = { ...place, ahead };
    frame.contentWindow?.postMessage(message, '*');
  };
  tell(current, false);
  tell(next, true);
  position.textContent = `الشريحة ${place.slide + 1} من ${deck.getTotalSlides()}`;
  const aside = deck.getCurrentSlide()?.querySelector('aside.notes');
  const copies = [...(aside?.childNodes ?? [])].map((node) =>
    notes.ownerDocument.importNode(node, true),
  );
  notes.replaceChildren(...copies);
  notes.scrollTop = 0;
}

function startClock({ window }: SpeakerWindow): void {
  const start = Date.now();
  const page = window.document;
  const show = () => {
    const [now, gone] = [page.querySelector('.now .digits'), page.querySelector('.gone .digits')];
    if (now) now.textContent = new Date().toTimeString().slice(0, 5);
    if (gone) gone.textContent = formatSpan(Date.now() - start);
  };
  window.setInterval(show, 1000);
  show();
}

/** Returns a span of time as minutes and seconds: 07:05. */
function formatSpan(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`;
}

function driveDeck(deck: RevealApi, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const acts: Record<string, () => void> = {
    ArrowLeft: () => deck.next(),
    ArrowRight: () => deck.prev(),
    ArrowDown: () => deck.next(),
    ArrowUp: () => deck.prev(),
    PageDown: () => deck.next(),
    PageUp: () => deck.prev(),
    Space: () => (event.shiftKey ? deck.prev() : deck.next()),
    Home: () => deck.slide(0),
    End: () => deck.slide(deck.getTotalSlides() - 1),
    KeyB: () => deck.togglePause(),
  };
  const act = acts[event.code];
  if (!act) return;
  event.preventDefault();
  act();
}
