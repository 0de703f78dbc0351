import Reveal, { type RevealApi } from 'reveal.js';
import { slideSize } from '../contract/slide-size.ts';
import type { Act } from '../contract/window-message.ts';
import { trackAddress } from './address.ts';
import { announceMoves, silenceReveal } from './announce.ts';
import { isForReading } from './article/acts.ts';
import { linkArticle } from './article/article.ts';
import { makeBoxes } from './boxes.ts';
import { readData } from './data.ts';
import { positionIn } from './deck-position.ts';
import { makeEndBoard } from './end-board.ts';
import { listenToKeys } from './keyboard.ts';
import { onwardOf } from './keys.ts';
import { followMaps } from './map-words.ts';
import { addMenu } from './menu.ts';
import { type Layers, openBoxOf, performOn } from './perform.ts';
import { watchPointer } from './pointer.ts';
import { printSteps } from './printing.ts';
import { followStages } from './rail.ts';
import { fixArrows } from './reveal-rtl/arrows.ts';
import { numberSlide, translateLabels } from './reveal-rtl/labels.ts';
import { fixProgressBar } from './reveal-rtl/progress-bar.ts';
import { followCues } from './speaker/preview.ts';
import { showSpeakerView } from './speaker/speaker-view.ts';
import { linkSpeaker } from './speaker/speaker-window.ts';
import { stopAtEnd } from './talk-end.ts';
import { shownView } from './view.ts';
import { keepScreenOn } from './wake-lock.ts';

const asked = new URLSearchParams(location.search);

/** Whether this page is a preview: the deck in a frame of the speaker view. */
export const isPreview = asked.has('preview');

/**
 * Starts what this page's address requests: the deck or a preview of it, which is returned, or the
 * speaker view.
 */
export function startPage(): RevealApi | undefined {
  if (asked.has('speaker')) showSpeakerView();
  else return startDeck();
  return undefined;
}

function startDeck(): RevealApi {
  const still = isPreview || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const deck: RevealApi = new Reveal({
    ...slideSize,
    margin: 0,
    minScale: 0.05,
    maxScale: 8,
    rtl: true,
    navigationMode: 'linear',
    center: false,
    display: 'grid',
    controls: !isPreview,
    controlsLayout: 'edges',
    controlsTutorial: false,
    controlsBackArrows: 'visible',
    progress: !isPreview,
    slideNumber: isPreview ? false : (slide) => numberSlide(deck, slide),
    // minbar handles keys, jumps and help itself: by the position of a key, with Arabic labels.
    keyboard: false,
    help: false,
    overview: false,
    jumpToSlide: false,
    // address.ts updates the address; speaker/wire.ts handles messages.
    hash: false,
    postMessage: false,
    postMessageEvents: false,
    pdfSeparateFragments: false,
    pdfMaxPagesPerSlide: 1,
    pdfPageHeightOffset: 0,
    scrollActivationWidth: 0,
    transition: still ? 'none' : chooseTransition(),
    transitionSpeed: 'fast',
    backgroundTransition: 'none',
  });
  deck.on('ready', () => silenceReveal(deck));
  stopAtEnd(deck);
  if (isPreview) followCues(deck);
  else present(deck);
  void deck.initialize();
  return deck;
}

/** The transition between slides, as set in deck.yaml. */
function chooseTransition() {
  const chosen = readData(document.querySelector('.reveal'), 'data-transition');
  return (['slide', 'zoom', 'none'] as const).find((one) => one === chosen) ?? 'fade';
}

/** Adds the parts that a presentation needs: keys, speaker view, essay panel, search. */
function present(deck: RevealApi): void {
  followStages(deck);
  followMaps(deck);
  announceMoves(deck);
  let perform: ((act: Act) => void) | undefined;
  let layers: Layers | undefined;
  const speaker = linkSpeaker(deck, {
    perform: (act) => perform?.(act),
    goTo(place) {
      layers?.board.toggle(false);
      deck.slide(place.slide, 0, place.step);
    },
    openBox: () => layers && openBoxOf(layers),
  });
  deck.on('ready', () => {
    const onward = onwardOf(document);
    fixArrows(deck, onward);
    fixProgressBar(deck);
    translateLabels(deck);
    layers = { boxes: makeBoxes(positionIn(deck)), board: makeEndBoard(deck), speaker };
    perform = performOn(deck, layers);
    const show = linkArticle(deck, layers.boxes);
    addMenu(perform, () => show('article'));
    listenToKeys('deck', perform, (act) => shownView() === 'slides' || isForReading(act));
    trackAddress(deck);
    watchPointer();
    keepScreenOn();
    printSteps();
  });
}
