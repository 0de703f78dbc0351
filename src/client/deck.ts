import Reveal from 'reveal.js';
import { followDeck, isPreview } from './preview.ts';
import { speakerView } from './speaker.ts';

const still = isPreview || matchMedia('(prefers-reduced-motion: reduce)').matches;

const deck = new Reveal({
  width: 1280,
  height: 720,
  margin: 0,
  minScale: 0.05,
  maxScale: 8,
  rtl: true,
  navigationMode: 'linear',
  center: false,
  display: 'grid',
  controls: false,
  progress: false,
  // Their words are reveal.js’s own, in English.
  help: false,
  jumpToSlide: false,
  hash: !isPreview,
  keyboard: !isPreview,
  // The speaker view has a channel of its own; reveal.js would take orders from any window.
  postMessage: false,
  postMessageEvents: false,
  pdfSeparateFragments: false,
  pdfMaxPagesPerSlide: 1,
  pdfPageHeightOffset: 0,
  scrollActivationWidth: 0,
  transition: still ? 'none' : 'fade',
  transitionSpeed: 'fast',
  backgroundTransition: 'none',
  plugins: [speakerView],
});

void deck.initialize().then(() => {
  if (isPreview) followDeck(deck);
});
