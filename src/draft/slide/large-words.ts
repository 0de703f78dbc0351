import { beginsWhole, endsWhole } from '../../link/edge.ts';
import { breakBySense } from '../language/line-break.ts';
import { isConjoined } from '../language/particle.ts';
import { isSaying } from '../language/scope.ts';
import { joinsVerb } from '../language/verb.ts';
import { withoutLetters, wordsOf } from '../language/word.ts';

/** A line may have at most 2 letters more than its room. */
const spare = 2;
/** At most 8 words before «:» or «إن» count as an introduction to what a sentence says. */
const leadIn = 8;
/** Most letters of a label. */
export const labelRoom = 60;

/** Returns words in lines; undefined if they take too many lines. */
export function layLarge(
  text: string,
  { line, lines: most }: { line: number; lines: number },
): string[] | undefined {
  if (text.length > line * most) return undefined;
  const lines = breakBySense(text, line);
  const fits = lines.length <= most && lines.every(({ length }) => length <= line + spare);
  return fits ? lines : undefined;
}

/** Separates a few introductory words («لكن السؤال هو:») from the words after them. */
export function splitLeadIn(text: string, mark: RegExp): { lead?: string; said: string } {
  const found = mark.exec(text);
  if (!found) return { said: text };
  const lead = text.slice(0, found.index).replace(/[\s،؛,]+$/u, '');
  const said = text.slice(found.index + found[0].length);
  const words = lead.split(' ').length;
  if (!endsWhole(text, found.index) || !beginsWhole(text, text.length - said.length))
    return { said: text };
  if (lead === '' || words > leadIn || words >= said.split(' ').length) return { said: text };
  // «الأمة التي لا تستطيع أن …»: what a verb other than one of saying governs stays with it.
  const isSaid =
    /^(?::|[وف]?إن)/u.test(found[0]) || wordsOf(lead).some((word) => isSaying(word.text));
  if (!isSaid) return { said: text };
  // «والسؤال هو» is «السؤال هو», and «ويضيف فريق» is «يضيف فريق».
  const first = lead.split(' ')[0] ?? '';
  const isJoined = isConjoined(first, new Set()) || joinsVerb(first);
  const own = isJoined ? withoutLetters(lead, 1) : lead;
  return own.length <= labelRoom ? { lead: own, said } : { said };
}
