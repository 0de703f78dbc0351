import type { DrawnSlide } from '../../src/draw/illustration.ts';
import type { Actor } from '../../src/read/alliances.ts';
import { listPairs } from '../../src/write/pair.ts';

/** What a slide shows, in the terms of the questions of questions.yaml; each line is `from to kind`. */
export interface Answers {
  /** Who stands with whom, or against whom, in the end. */
  stands: string[];
  /** What changed, began or ended; on a scenario slide, what it decides. */
  changed: string[];
  /** Whom the change touches. */
  touches: string[];
}

/** A line of a drawn map, by what its attributes say. */
interface Line {
  name: string;
  change: string;
  step: string | undefined;
  isSaid: boolean;
}

/** Returns the answers that the drawing of a slide's map holds, or the rows of its comparison. */
export function answersOf(slide: DrawnSlide, actors: Actor[]): Answers | undefined {
  if (slide.kind === 'paths') return answersOfPaths(slide);
  const [illustration] = slide.illustrations;
  if (illustration?.plan.language !== 'alliances') return undefined;
  const [figure] = illustration.figures;
  if (!figure) return answersOfRows(slide, actors);
  const lines = readLines(figure.svg);
  const last = lines.filter(({ step }) => step !== 'before');
  const isNews = ({ change, isSaid }: Line) =>
    slide.kind === 'scenario' ? isSaid : /^(?:new|changed|more|less)$/.test(change);
  const ended = lines.filter(({ change }) => change === 'ended');
  const news = [...last.filter(isNews), ...ended];
  return {
    stands: sort(last.map(({ name }) => name)),
    changed: sort(news.map(({ name, change }) => tell(slide, name, change))),
    touches: sort(news.flatMap(({ name }) => name.split(' ').slice(0, 2))),
  };
}

function tell({ kind }: DrawnSlide, name: string, change: string): string {
  return kind === 'scenario' ? name : `${name}: ${change}`;
}

/** A change of the same kind is one of degree. */
function nameChange(change: string, degree: string | undefined): string {
  return change === 'changed' ? (degree ?? change) : change;
}

/** Lines alone, without labels and without the traces of what was before. */
function readLines(svg: string): Line[] {
  return [...svg.matchAll(/<g (data-relation="[^>]*)>(?!<text|<g)/g)].map(([, attributes = '']) => {
    const read = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];
    return {
      name: `${read('data-relation')} ${read('data-kind')}`,
      change: nameChange(read('data-change') ?? '', read('data-degree')),
      step: read('data-step'),
      isSaid: read('data-said') === 'true',
    };
  });
}

function answersOfRows({ illustrations }: DrawnSlide, actors: Actor[]): Answers {
  const [illustration] = illustrations;
  if (illustration?.plan.language !== 'alliances') throw new Error('a comparison is of stages');
  const { stage } = illustration.plan;
  const rows = listPairs(illustration.plan, actors);
  const nameOf = ({ from, to, kind }: { from: string; to: string; kind: string }) =>
    `${from} ${to} ${kind}`;
  const news = rows.flatMap(({ before, after, outcome, degree }) => {
    const relation = after ?? before;
    return relation ? [{ relation, outcome: nameChange(outcome, degree) }] : [];
  });
  return {
    stands: sort(stage.relations.map(nameOf)),
    changed: sort(news.map(({ relation, outcome }) => `${nameOf(relation)}: ${outcome}`)),
    touches: sort(news.flatMap(({ relation: { from, to } }) => [from, to])),
  };
}

/** Today the two strands part; the ways are what may come. */
function answersOfPaths({ points }: DrawnSlide): Answers {
  const lines = points.map(({ lead, quotation }) =>
    [lead, quotation].map((one) => one?.lines.join(' ')),
  );
  const ways = lines.flatMap(([lead]) => lead ?? []);
  const today = lines.flatMap(([lead, quotation]) => (lead ? [] : (quotation ?? [])));
  return { stands: today, changed: ways, touches: [] };
}

function sort(lines: string[]): string[] {
  return [...new Set(lines)].sort();
}
