import type { RevealApi } from 'reveal.js';
import type { FaultNews, News, TalkNews } from '../contract/news.ts';
import { make } from './element.ts';
import { isolate } from './isolate.ts';
import { placeOf } from './speaker/step-place.ts';
import { isPreview, startPage } from './start.ts';

/** A deck that does not build yet has a page without one. */
const isWaiting = document.body.classList.contains('waiting');
const deck = isWaiting ? undefined : startPage();

const events = new EventSource('/events');
events.addEventListener('message', ({ data }) => {
  const news = JSON.parse(data) as News;
  if (news.tells === 'fonts') replaceFonts(news.fonts);
  else if ((deck || isWaiting) && news.tells === 'faults') showFaults(news.faults);
  else if (deck && news.tells === 'talk') {
    showFaults([]);
    followTalk(deck, news);
  }
  // The speaker view has no deck, and finds its position again without help. A page without a deck is
  // reloaded to get it.
  else if (news.tells === 'talk') location.reload();
});

/** Replaces the changed slides, and shows the slide that is being edited. */
function followTalk(deck: RevealApi, { order, changed, edited, unspoken }: TalkNews): void {
  const stack = deck.getSlidesElement();
  if (!stack) return;
  if (unspoken !== undefined) replaceUnspoken(unspoken);
  const here = placeOf(deck);
  const known = new Map(
    [...stack.querySelectorAll(':scope > section')].map((one) => [one.id, one]),
  );
  const present = deck.getCurrentSlide()?.id;
  const slides = order.flatMap((id) => read(changed[id]) ?? known.get(id) ?? []);
  for (const left of known.values()) if (!slides.includes(left)) left.remove();
  slides.forEach((slide, index) => {
    if (stack.children[index] !== slide) stack.insertBefore(slide, stack.children[index] ?? null);
  });
  deck.sync();
  const wanted = (!isPreview && edited) || present;
  const place = slides.findIndex(({ id }) => id === wanted);
  deck.slide(place < 0 ? here.slide : place, 0, wanted === present ? here.step : -1);
}

function replaceUnspoken(html: string): void {
  document.querySelector('.unspoken')?.remove();
  const unspoken = read(html);
  if (unspoken) document.body.append(unspoken);
}

function read(html: string | undefined): Element | undefined {
  if (html === undefined) return undefined;
  const template = make('template');
  template.innerHTML = html;
  return template.content.firstElementChild ?? undefined;
}

function replaceFonts(fonts: string): void {
  const style = make('style', { id: 'fonts' });
  style.textContent = fonts;
  document.querySelector('#fonts')?.replaceWith(style);
}

/** Notice about the deck behind the overlay: the last valid deck, or none yet. */
const behind = 'ما تراه وراء هذه اللوحة آخر عرض سليم.';
const awaited = 'سيظهر العرض هنا من تلقاء نفسه حين يصحّ بناؤه.';

function showFaults(faults: FaultNews['faults']): void {
  document.querySelector('.faults')?.remove();
  if (faults.length === 0 || isPreview) return;
  const rows = faults.map(({ place, meaning, excerpts }) =>
    make(
      'li',
      {},
      make('p', {}, ...isolate(meaning)),
      ...excerpts.map((excerpt) => make('blockquote', {}, excerpt)),
      make('code', { dir: 'ltr' }, place),
    ),
  );
  const heading = make('h2', {}, 'لا يُبنى العرض حتى يُصلَح هذا');
  const remark = make('p', {}, isWaiting ? awaited : behind);
  const box = make('section', { className: 'faults', role: 'alert', lang: 'ar', dir: 'rtl' });
  box.append(heading, remark, make('ul', {}, ...rows));
  document.body.append(box);
}
