import { type Clause, textOf } from './clause.ts';
import { openingOf } from './particle.ts';
import { opensContrast } from './scope.ts';
import { bareWord } from './word.ts';

/** Most words between أما and the word with ف. */
const reach = 9;

/**
 * Returns the words of a clause without أما and the ف that answers it: «أما القمح فهو نادر» is «القمح هو
 * نادر», «أما التقنين فقد بدأ» is «التقنين بدأ». Other clauses stay as they are.
 */
export function withoutContrast(clause: Clause): string {
  const { words } = clause;
  const text = textOf(clause);
  if (!opensContrast(words) || openingOf(words[1]?.text ?? '') === 'adverbial') return text;
  const at = words.findIndex(
    ({ text: one }, index) => index > 1 && /^ف\p{L}{2}/u.test(bareWord(one)),
  );
  const [topic, answer] = [words[1], words[at]];
  if (!topic || !answer || at > reach) return text;
  const isPerfect = bareWord(answer.text) === 'فقد';
  const [from, next] = [answer.start - clause.start, words[at + 1]];
  const told = text.slice(topic.start - clause.start, from).trim();
  // «جدة، وهي …، كانت»: the comma that ends an aside stays.
  const hasAside = told.indexOf('،') < told.length - 1 && told.endsWith('،');
  const before = hasAside ? told : told.replace(/،$/u, '').trim();
  const rest = isPerfect && next ? text.slice(next.start - clause.start) : text.slice(from + 1);
  return `${before} ${rest}`;
}
