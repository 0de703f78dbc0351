import type { Essay } from '../read/essay.ts';
import { type Kind, kindRules } from '../read/slide-kind.ts';
import { countWords, type Load } from './pace.ts';
import type { Plan, Slide } from './slide.ts';
import { listParts } from './talk-part.ts';

/** Returns true if the audience reads the words of slides of this kind alone. */
export function isPause(kind: Kind): boolean {
  return kindRules[kind].isPause === true;
}

/**
 * Returns the time that a slide asks for: the words that are spoken on it and those on its
 * maps, its figures, its steps.
 */
export function weighSlide(slide: Slide, essay: Essay): Load {
  const { kind, points, table, plans, picture } = slide;
  const turning = plans.filter((plan) => plan.language === 'alliances' && plan.since);
  return {
    words: countWords(heardTexts(slide, essay).join(' ')),
    figures: plans.length + (picture ? 1 : 0) + (kindRules[kind].isFigure || table ? 1 : 0),
    steps:
      points.filter(({ stepped }) => stepped).length +
      (table?.isStepped ? table.rows.length : 0) +
      (kindRules[kind].isComparison ? 0 : turning.length),
    isPause: isPause(kind),
    isBrief: kindRules[kind].isClosing === true,
  };
}

/**
 * A slide that speaks no sentence of its own speaks the words that its notes recall: those of its
 * maps are among them.
 */
function heardTexts({ kind, notes, reminders, plans }: Slide, essay: Essay): string[] {
  if (kindRules[kind].speaksTitle) return [essay.title.text, essay.byline?.text ?? ''];
  if (kindRules[kind].showsParts) return listParts(essay).map(({ text }) => text);
  if (notes.length === 0) return reminders.map(({ citation }) => citation.quotation.text);
  return [...notes.map(({ sentence }) => sentence.text), ...plans.flatMap(labelsOf)];
}

function labelsOf(plan: Plan): string[] {
  return plan.language === 'alliances' ? plan.stage.relations.map(({ label }) => label.text) : [];
}
