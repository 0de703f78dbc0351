import type { GroundedRelation } from '../../link/grounded-relation.ts';
import type { Shift } from '../../link/shift.ts';
import type { StageMap } from '../../link/stage-map.ts';
import type { Actor, Degree, RelationKind } from '../../read/alliances.ts';
import type { Quotation } from '../../read/quotation.ts';

/** Nominal clauses: they need no agreement with the actors' gender or number. */
const clauses: Record<RelationKind, (from: string, to: string) => string> = {
  support: (from, to) => `دعم من ${from} ${joinLam(to)}`,
  cooperation: (from, to) => `تعاون بين ${from} و${to}`,
  opening: (from, to) => `انفتاح ${from} على ${to}`,
  influence: (from, to) => `نفوذ ${joinLam(from)} في ${to}`,
  mediation: (from, to) => `وساطة ${joinLam(from)} لدى ${to}`,
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
export function describeRelation({ from, to, kind }: GroundedRelation, actors: Actor[]): string {
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
  if (!since) return title;
  const isOneTime = since.stage.name.text === stage.name.text;
  return `${title}، مقارنةً بما قبلها${isOneTime ? '' : `: ${since.stage.name.text}`}`;
}

/**
 * Returns in words what a map shows: its relations. Of a map with a step it returns three lines: the
 * relations before it, what became of them at the step, and what stayed as it was; the page's script
 * tells them one by one (src/client/map-words.ts).
 */
export function describeMap({ stage, since }: StageMap, actors: Actor[]): string {
  const say = (relation: GroundedRelation) => describeRelation(relation, actors);
  const quote = (relation: GroundedRelation, { text } = relation.label) =>
    `${say(relation)} («${text}»)`;
  if (!since) return `على الخريطة ${list(stage.relations.map((one) => quote(one)))}.`;
  const early = list(since.stage.relations.map((one) => quote(one)));
  const changes = describeShift(since.shift, say, quote);
  const { kept } = since.shift;
  return [
    `على الخريطة قبل ذلك (${since.stage.name.text}) ${early}.`,
    `ثم (${stage.name.text}): ${changes.join('. ') || 'لم يتغيّر شيء'}.`,
    ...(kept.length > 0 ? [`لم تتغيّر ${list(kept.map(({ after }) => quote(after)))}.`] : []),
  ].join('\n');
}

function list(clausesOfRelations: string[]): string {
  const count = countRelations(clausesOfRelations.length);
  return clausesOfRelations.length > 0 ? `${count}: ${clausesOfRelations.join('، و')}` : 'لا علاقة';
}

function describeShift(
  { changed, begun, ended }: Shift,
  say: (relation: GroundedRelation) => string,
  quote: (relation: GroundedRelation, words?: Quotation) => string,
): string[] {
  const ofDegree = (degree: Degree | undefined) => changed.filter((one) => one.degree === degree);
  const parts: [string, string[]][] = [
    ['ظهرت', begun.map((one) => quote(one))],
    [
      'تغيّرت',
      ofDegree(undefined).map(({ before, after }) => `من ${say(before)} إلى ${quote(after)}`),
    ],
    ['ازدادت', ofDegree('more').map(({ after }) => quote(after))],
    ['تراجعت', ofDegree('less').map(({ after }) => quote(after))],
    ['انتهت', ended.map(({ before, end }) => quote(before, end?.quote))],
  ];
  return parts
    .filter(([, relations]) => relations.length > 0)
    .map(([verb, relations]) => `${verb} ${list(relations)}`);
}
