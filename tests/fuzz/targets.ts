import type { Target } from './target.ts';
import { answerTargets } from './targets/answer.ts';
import { deckTargets } from './targets/deck.ts';
import { manuscriptTargets } from './targets/manuscript.ts';
import { messageTargets } from './targets/message.ts';
import { pageTargets } from './targets/page.ts';
import { printTargets } from './targets/print.ts';

/** All that reads what minbar has not written itself. */
export const targets: Target[] = [
  ...deckTargets,
  ...manuscriptTargets,
  ...printTargets,
  ...pageTargets,
  ...messageTargets,
  ...answerTargets,
];
