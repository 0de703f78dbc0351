import { foldLetters } from '../../link/nearest.ts';
import type { Essay } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import { wordsOf } from '../language/word.ts';
import { namesScenarios } from './announcement.ts';
import type { Scenario } from './scenario.ts';

const one = /^[وفبلك]*(?:ال|لل)?(?:سيناريو|مسار|خيار|احتمال|بديل|طريق)$/u;
const counted = /^ال(?:اول|ثاني|ثالث|رابع|خامس|اخير|ارجح|افضل|اسوا)$/u;

/**
 * Returns scenarios, marked as told by other slides if the essay judges them at its end («نوصي بالسيناريو
 * الثالث»): such sentences say nothing to who has not heard the scenarios before.
 */
export function markTold(scenarios: Scenario[], essay: Essay): Scenario[] {
  if (!areJudged(scenarios, essay)) return scenarios;
  return scenarios.map((scenario) => ({ ...scenario, isTold: true }));
}

function areJudged(scenarios: Scenario[], { body }: Essay): boolean {
  const told = scenarios.at(-1)?.section?.sentences.at(-1);
  if (!told) return false;
  const sentences = body.flatMap((passage) => passage.sentences);
  return sentences.slice(sentences.indexOf(told) + 1).some(namesOne);
}

function namesOne({ text }: Sentence): boolean {
  const words = wordsOf(text).map((word) => foldLetters(word.text));
  return words.some(
    (word, at) => namesScenarios(word) || (one.test(word) && counted.test(words[at + 1] ?? '')),
  );
}
