import type { Element } from 'hast';
import { h } from 'hastscript';
import { describeRelation } from '../draw/alliance/description.ts';
import type { Citation } from '../link/cite.ts';
import type { Deck } from '../link/deck.ts';
import type { Slide } from '../link/slide.ts';
import { unlinkFootnotes } from '../write/footnote-link.ts';

/**
 * Returns the row with the notes of a slide, by its index: its passages at the side, and their sentences
 * without headings and links.
 */
export function writeNotesRow(notes: Element, slide: number, deck: Deck): Element {
  const passages = String(notes.properties.dataPassages ?? '');
  return h('div.row.spoken', [
    h('div.name', ['الملاحظات', h('span', passages)]),
    h('div', { lang: 'ar' }, nameScraps(listNotes(notes), deck, slide)),
  ]);
}

/** Notes without the headings among them, which only the article shows. */
function listNotes(notes: Element): Element['children'] {
  const { children } = unlinkFootnotes(structuredClone(notes));
  return children.filter(
    (part) => part.type !== 'element' || part.properties.dataLevel === undefined,
  );
}

/**
 * Returns notes in which, if a slide speaks no sentence, each group of recalled words has over it the
 * relation of the slide's maps that it proves: alone, it does not say what it belongs to.
 */
function nameScraps(notes: Element['children'], deck: Deck, index: number): Element['children'] {
  const slide = deck.slides[index];
  if (!slide || slide.notes.length > 0) return notes;
  return notes.flatMap((part, place) => {
    const scrap = slide.reminders[place]?.citation;
    const names = scrap ? nameRelations(slide, scrap, deck) : [];
    return names.length > 0 ? [h('p.belongs', names.join('؛ ')), part] : [part];
  });
}

function nameRelations({ plans }: Slide, scrap: Citation, deck: Deck): string[] {
  const relations = plans.flatMap((plan) =>
    plan.language === 'alliances'
      ? [...(plan.since?.stage.relations ?? []), ...plan.stage.relations]
      : [],
  );
  const proved = relations.filter(
    ({ citation: { passage, start, end } }) =>
      passage === scrap.passage && start < scrap.end && end > scrap.start,
  );
  return [...new Set(proved.map((one) => describeRelation(one, deck.alliances?.actors ?? [])))];
}
