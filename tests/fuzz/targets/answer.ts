import fc from 'fast-check';
import { checkAnswer } from '../../../src/answering.ts';
import { linkFolder } from '../../../src/talk.ts';
import { good, orderFor, text } from '../../assistant/essay.ts';
import { anyText, checkMessages, harmedTexts } from '../../hostile/arbitrary.ts';
import { demand, type Target, target } from '../target.ts';

/** Whatever an assistant answers, the deck links, and messages have places in the answer. */
async function holdAnswer(answer: string): Promise<void> {
  const { files, messages } = await checkAnswer(orderFor(answer));
  const own = messages.filter(({ place }) => place.path === 'answer.md');
  checkMessages(own, [{ path: 'answer.md', text: answer }]);
  const sources = files.map((file) => ({ path: file.name, text: file.text }));
  const named = (name: string) => sources.find(({ path }) => path === name);
  const [deckFile, alliances] = [named('deck.yaml'), named('alliances.yaml')];
  const linked = linkFolder({
    essay: { path: 'essay.txt', text },
    slides: sources.filter(({ path }) => path.endsWith('.md')),
    ...(deckFile && { deckFile }),
    ...(alliances && { alliances }),
  });
  const errors = linked.messages.filter(({ severity }) => severity === 'error');
  demand(errors.length === 0, `the deck links: ${errors.map(({ code }) => code).join(' ')}`);
}

/** The answers of an assistant. */
export const answerTargets: Target[] = [
  target('answer', fc.oneof(harmedTexts([good]), anyText), holdAnswer),
];
