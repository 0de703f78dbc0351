import type { DraftRelation } from '../find/related-pair.ts';
import type { DraftedSlide } from '../slide/drafted-slide.ts';
import type { Reason } from '../slide/reason.ts';
import { isolate } from './isolate.ts';
import type { DraftAlliances } from './stage.ts';

/** Why a headline was chosen, for the author, in English and in Arabic. */
const reasons: Readonly<Record<Reason, [string, string]>> = {
  sentence: ['a whole sentence of the essay', 'جملة تامة من المقال'],
  clause: ['a clause that says something whole', 'عبارة تامة المعنى، وما بعدها زيادة عليها'],
  'before-adjunct': [
    'a clause that is whole before its time or cause',
    'عبارة تامة قبل ظرفها أو سببها',
  ],
  within: [
    'a later clause of a sentence whose beginning is not whole or too long',
    'عبارة من وسط جملة لا يكتمل أولها أو يطول',
  ],
  question: ['a question of the essay', 'سؤال من المقال'],
  heading: [
    'the heading over the passage: nothing whole is short enough',
    'عنوان القسم، إذ لا عبارة تامة تتسع لها الشريحة',
  ],
  'first-words': [
    'the first words of the passage: nothing whole is short enough',
    'أول كلمات الفقرة، إذ لا عبارة تامة تتسع لها الشريحة',
  ],
};

/**
 * Returns why each choice of a draft was made: headlines, dates, scenarios, relations and actors. The
 * reason stands in English and then in Arabic, which is isolated.
 */
export function explainDraft(sheets: DraftedSlide[], alliances: DraftAlliances): string[] {
  const relations = alliances.stages.flatMap((stage) => stage.relations);
  const actors = [...alliances.actors, ...alliances.others];
  return [
    'why these headlines, dates and scenarios:',
    ...sheets.flatMap(explainSheet),
    ...(relations.length > 0 ? ['why these relations:'] : []),
    ...relations.flatMap(explainRelation),
    ...(actors.length > 0 ? ['why these actors:'] : []),
    ...actors.flatMap(({ names: [name = ''], sentences, isFound }) => [
      `  named in ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}, ${isFound ? 'found by how it is named' : 'a name that minbar knows'}`,
      `  ${isolate(`${name}: ${isFound ? 'عُرف من صيغة اسمه' : 'اسم معروف'}، في ${sentences} من الجمل`)}`,
    ]),
  ];
}

function explainSheet({ id, kind, headline, bullets, reason }: DraftedSlide): string[] {
  if (kind === 'timeline')
    return bullets.flatMap(({ lead = '', lines, caption = '' }) => [
      `  ${id}: a date with the clause of its own sentence`,
      `  ${isolate(`${lead}: ${lines[0] ?? caption}، من جملة التاريخ نفسها`)}`,
    ]);
  if (!reason) return [];
  const [english, arabic] = reasons[reason];
  const origin = kind === 'scenario' ? 'the name of a scenario, in its own section: ' : '';
  return [`  ${id}: ${origin}${english}`, `  ${isolate(`${headline.join(' ')}: ${arabic}`)}`];
}

function explainRelation({ from, to, kind, label, quote }: DraftRelation): string[] {
  return [`  ${from} → ${to}: ${kind}, by the word`, `  ${isolate(`«${label}» في «${quote}»`)}`];
}
