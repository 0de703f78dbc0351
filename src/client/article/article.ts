import type { RevealApi } from 'reveal.js';
import { slidesOf } from '../deck-position.ts';
import type { Layer } from '../layer.ts';
import { placeOf } from '../speaker/step-place.ts';
import { askForNarrow, chooseView, shownView, showView, type View } from '../view.ts';
import { makeBar } from './bar.ts';
import { reachFrames } from './frames.ts';
import { findReading, type Reading, scrollToReading } from './place.ts';
import { revealToReaders } from './readers.ts';
import { addStates } from './states.ts';

/** Time without a further scroll before the deck follows, ms. */
const pause = 80;

/** The boxes that the bar under the article opens. */
interface Boxes {
  essay: Layer;
  finder: Layer;
}

/**
 * Connects the page's article and its slides: the deck shows the slide that is read, and the
 * article scrolls to where the deck goes. Returns a function that changes between the two.
 */
export function linkArticle(deck: RevealApi, { essay, finder }: Boxes): (view: View) => void {
  const list = () => slidesOf(document);
  const isRead = () => shownView() === 'article';
  const observer = revealToReaders(deck);
  let reading: Reading = { slide: 0, share: 0 };
  let width = innerWidth;

  const note = () => {
    // A phone can be turned while this waits; slides have no place that is read.
    if (!isRead()) return;
    reading = findReading(list());
    if (placeOf(deck).slide !== reading.slide) deck.slide(reading.slide);
  };
  const follow = () => {
    if (!isRead() || findReading(list()).slide === placeOf(deck).slide) return;
    reading = { slide: placeOf(deck).slide, share: 0 };
    scrollToReading(list(), { slide: reading.slide });
  };
  const enter = (view: View) => {
    const { slide } = placeOf(deck);
    showView(view);
    deck.getSlidesElement()?.toggleAttribute('data-prevent-swipe', view === 'article');
    reachFrames(list(), view === 'article');
    if (view === 'article') {
      addStates(list());
      observer.start();
      scrollToReading(list(), slide === reading.slide ? reading : { slide });
    } else {
      observer.stop();
      deck.sync();
      deck.layout();
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(timer);
    if (isRead() && width === innerWidth) timer = setTimeout(note, pause);
  });
  // The lines of a narrower window are others: the reader stays at the words, not at the height.
  addEventListener('resize', () => {
    if (width === innerWidth) return;
    width = innerWidth;
    if (isRead()) scrollToReading(list(), reading);
  });
  const narrow = askForNarrow();
  const adapt = () => {
    // The width of paper is not the width of a phone that was turned.
    if (matchMedia('print').matches) return;
    width = innerWidth;
    const wanted = chooseView(location.search, narrow.matches);
    if (wanted !== shownView()) enter(wanted);
  };
  narrow.addEventListener('change', adapt);
  deck.on('slidechanged', follow);
  document.body.append(
    makeBar([
      { words: 'المحتويات', choose: showContents },
      { words: 'النص', choose: () => essay.toggle() },
      { words: 'بحث', choose: () => finder.toggle() },
      { words: 'عرض', choose: () => enter('slides') },
    ]),
  );
  if (isRead()) enter('article');
  // A phone can be turned while the page loads.
  adapt();
  return enter;
}

function showContents(): void {
  document.querySelector('.contents')?.scrollIntoView({ behavior: 'instant' });
}
