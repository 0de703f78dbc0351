import { type Kind, kindRules, kinds } from '../../read/slide-kind.ts';
import { findRow, readTable } from './format-table.ts';

/** What a kind of slide wants and adds, beyond its row in docs/format.md, for one who has only the brief. */
const advice: Partial<Record<Kind, string>> = {
  title:
    'minbar makes it from the title; write one only for `strands`, and then with the whole title as its headline',
  roadmap: 'only for an essay with headings; minbar writes the headings under your headline',
  statement: 'the usual slide: a headline that asserts, two or three quotations that show it',
  timeline:
    'at least two bullets `* **2020** what happened\\` with a quotation on the next line; the bold words are in the essay too; words after the bold date are optional, and quoted too: where the date stands inside its sentence, the words after it are here, or only those before it under the date. It speaks only sentences that hold one of its dates, or none; it recalls the others',
  shift: 'has one alliances fence (stage, or since and stage); at most two bullets',
  compare: 'two mermaid fences, or one alliances fence with since and stage',
  number:
    'one or two bullets `* **34%** what it counts`, and no other bullet; a number word («ثلاثة») is a number too; a number alone is large, so use it for one that carries the argument; two want a headline of one line',
  question:
    'only for a question that the essay itself asks; the headline is the question, bullets are optional and answer it',
  quote:
    'over one bullet, it needs two lines or more. minbar prints « » and the author: write neither; if others say the words in the essay, name them in `by`, and one without a name in the essay’s words («أحد الصيّادين»)',
  paths:
    'each bullet is `* **name of a scenario**\\` with a quotation on the next line, one for each scenario slide, in their order; a bullet without bold words stands for today; it comes before the scenario slides',
  scenario:
    'one slide for each scenario that the essay names, and for nothing else, the last slides of your answer; minbar prints its number («السيناريو الأول»). If the essay ends with its scenarios, each speaks its own sentences. If the essay concludes after them, `paths` speaks the sentences of the scenarios (it may speak many), a statement or quote speaks the conclusion, and then the scenario slides only recall: they stand on the screen while questions are asked',
};

/** An answer has no files, and minbar itself makes the slides that cite nothing. */
function isAsked(kind: Kind): boolean {
  return !kindRules[kind].isPicture && !kindRules[kind].citesNothing;
}

/** Returns a line for each kind of slide of an answer: what it is, what it may hold, whose words its headline is, and what it adds. */
export function listKinds(format: string): string[] {
  const rows = readTable(format, 'Kinds of slide');
  return kinds.filter(isAsked).map((kind) => {
    const [, is = '', , , , lines = ''] = findRow(rows, kind) ?? [];
    const { figures, shows, headline } = kindRules[kind];
    const holds = shows.length > 0 ? `may hold ${shows.join(', ')}` : 'holds no bullets';
    const drawn = ['no figure', 'at most one figure', 'two figures'][figures];
    const words = {
      ours: 'your own words',
      essay: 'words of the essay, letter for letter',
      title: 'the essay’s title',
    }[headline.words];
    const more = advice[kind] ? `\n  ${advice[kind]}` : '';
    return `- \`${kind}\`: ${is}; ${holds}; ${drawn}; headline: ${words}, lines: ${lines}${more}`;
  });
}

const asked = ['kind', 'label', 'by', 'role', 'strands', 'turn', 'steps'];

/** Returns a line for each key of a slide that an answer may have, as docs/format.md tells it. */
export function listKeys(format: string): string[] {
  const rows = readTable(format, 'Front matter');
  return asked.map((key) => {
    const [, usual = '', says = ''] = findRow(rows, key) ?? [];
    return `- \`${key}\`: ${says}${usual ? ` (without it: ${usual})` : ''}`;
  });
}
