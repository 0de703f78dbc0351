import type { GroundedRelation } from '../../link/grounded-alliances.ts';
import type { StageMap } from '../../link/stage-map.ts';
import type { Actor, RelationKind } from '../../read/alliances.ts';

/** The kinds' names, as the legend and the descriptions say them. */
export const kindNames: Record<RelationKind, string> = {
  support: 'دعم',
  cooperation: 'تعاون',
  opening: 'انفتاح وتقارب',
  influence: 'نفوذ',
  coolness: 'فتور وابتعاد',
  tension: 'توتر',
  confrontation: 'مواجهة',
  'non-membership': 'عدم عضوية',
};

/** Nominal clauses: they need no agreement with the actors' gender or number. */
const clauses: Record<RelationKind, (from: string, to: string) => string> = {
  support: (from, to) => `دعم من ${from} ${joinLam(to)}`,
  cooperation: (from, to) => `تعاون بين ${from} و${to}`,
  opening: (from, to) => `انفتاح ${from} على ${to}`,
  influence: (from, to) => `نفوذ ${joinLam(from)} في ${to}`,
  coolness: (from, to) => `فتور بين ${from} و${to}`,
  tension: (from, to) => `توتر بين ${from} و${to}`,
  confrontation: (from, to) => `مواجهة بين ${from} و${to}`,
  'non-membership': (from, to) => `عدم عضوية ${from} في ${to}`,
};

/** Returns a name after the preposition ل, which takes the article's alif: «للغرب». */
function joinLam(name: string): string {
  return name.startsWith('ال') ? `لل${name.slice(2)}` : `ل${name}`;
}

/** Returns a relation as a clause: «تعاون بين باكو وموسكو». */
function describeRelation({ from, to, kind }: GroundedRelation, actors: Actor[]): string {
  const nameOf = (key: string) =>
    actors.find((actor) => actor.key === key)?.names.join(' و') ?? key;
  return clauses[kind](nameOf(from), nameOf(to));
}

/** Returns how many relations there are, as Arabic counts: one, two, three to ten, more. */
export function countRelations(count: number): string {
  const words = ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'];
  if (count === 1) return 'علاقة واحدة';
  if (count === 2) return 'علاقتان';
  const word = words[count - 3];
  return word ? `${word} علاقات` : `${count}\u00a0علاقة`;
}

/** Returns the name of a map for whoever does not see it. */
export function entitleMap({ stage, since }: StageMap): string {
  const title = `خريطة التحالفات: ${stage.name.text}`;
  return since ? `${title}، مقارنةً بما قبلها: ${since.stage.name.text}` : title;
}

/** Returns in words what a map shows: its relations, and what changed since the earlier stage. */
export function describeMap({ stage, since }: StageMap, actors: Actor[]): string {
  const say = (relation: GroundedRelation) => describeRelation(relation, actors);
  const count = countRelations(stage.relations.length);
  const quoted = stage.relations.map((one) => `${say(one)} («${one.label.text}»)`);
  const now = `على الخريطة ${count}: ${quoted.join('، و')}.`;
  if (!since) return now;
  const { begun, ended, changed } = since.shift;
  const parts = [
    // That the essay is silent of a relation at a stage does not say that it was not.
    ['ظهرت على الخريطة', begun],
    ['تغيّرت', changed.map(({ after }) => after)],
    ['لم تعد على الخريطة', ended],
  ] as const;
  const changes = parts
    .filter(([, relations]) => relations.length > 0)
    .map(([verb, relations]) => {
      const clausesOfPart = relations.map(say).join('، و');
      return `${verb} ${countRelations(relations.length)}: ${clausesOfPart}.`;
    });
  return [now, ...changes].join(' ');
}
