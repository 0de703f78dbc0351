import { authorOf, type Essay, type Passage } from '../read/essay.ts';
import { type Message, warning } from '../read/message.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { kindRules } from '../read/slide-kind.ts';
import { reporterFor, type Strictness } from './coverage.ts';
import type { Match } from './match.ts';
import { checkName, checkRole } from './quoted-person.ts';
import { findInStretches, type Stretch } from './stretch.ts';

/** Fewer words between « » are a name or a term, and not what somebody said. */
const fewestSaid = 4;

/**
 * Returns whose words the headline of a quote slide is: whom `by` names, with what `role` says of them;
 * else the author of the essay, unless the essay itself quotes them.
 */
export function creditSlide(
  file: SlideFile,
  stretches: Stretch[],
  essay: Essay,
): { credit?: string } {
  if (!kindRules[file.kind].headline.isQuotation) return {};
  const other = file.by && [file.by.text, file.role?.text].filter(Boolean).join('، ');
  const credit = other ?? (isQuotedThere(file, stretches) ? undefined : authorOf(essay));
  return credit ? { credit } : {};
}

/**
 * Returns a message if `by` is not a name that the essay has where the slide cites it, or `role` not what
 * the essay says of that person; and a warning if a quotation that the essay takes from somebody else
 * names nobody.
 */
export function checkCredit(
  file: SlideFile,
  stretches: Stretch[],
  { essay, strictness }: { essay: Essay; strictness: Strictness },
): Message[] {
  const { by, role, headline, kind } = file;
  if (!kindRules[kind].headline.isQuotation) return [];
  const report = reporterFor(strictness);
  if (!by && role) {
    const reason = 'role: says what the person in by is, but there is no by: write the name there';
    return [report('role-unquoted', role.place, reason, { excerpt: role.text })];
  }
  if (by) {
    const named = checkName(by, stretches, essay, report);
    return named.length > 0 || !role ? named : checkRole(role, by, essay, report);
  }
  if (!isQuotedThere(file, stretches)) return [];
  const reason =
    'the essay quotes these words from someone else: write the name of that person in by';
  return [warning('quote-uncredited', headline.place, reason, { excerpt: headline.text })];
}

function isQuotedThere({ headline: { text } }: SlideFile, stretches: Stretch[]): boolean {
  const found = findInStretches(text, stretches);
  return found !== undefined && isQuotedIn(found.passage, found);
}

/** Returns true if words of a passage are in a verse or a block quotation, or between its « ». */
export function isQuotedIn({ text, isVerse }: Passage, { start, end }: Match): boolean {
  if (isVerse) return true;
  const opens = text.lastIndexOf('«', start);
  const closes = text.indexOf('»', opens);
  const said = text.slice(start, end).split(/\s+/);
  return opens >= 0 && closes >= end - 1 && said.length >= fewestSaid;
}
