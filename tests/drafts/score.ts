import type { DeckFolder } from '../../src/folder.ts';
import { repeatsHeadline } from '../../src/link/bullet-check.ts';
import { mutualKinds } from '../../src/link/inheritance.ts';
import { foldLetters } from '../../src/link/nearest.ts';
import { type Alliances, readAlliances } from '../../src/read/alliances.ts';
import { readSlide, type SlideFile } from '../../src/read/slide-file.ts';
import type { Answers, KnownEssay } from './known-essay.ts';
import { isWholeHeadline, standsAlone } from './whole-clause.ts';

/** How many of all. */
export interface Share {
  of: number;
  all: number;
}

/** What was found, and how much of what is there. */
export interface Finding {
  /** Right among what the draft says. */
  right: Share;
  /** Found among what the essay says. */
  found: Share;
}

/** The figures of one draft. */
export interface Score {
  headlines: Share;
  /** Headlines and bullets that say otherwise than the essay. */
  otherwise: string[];
  bullets: Share;
  slides: Share;
  actors: Finding;
  relations: Finding;
  dates: Finding;
  scenarios: Finding;
  /** What counts against the draft, for the one who reads the figures. */
  faults: string[];
}

/** Returns the figures of a drafted folder against what a reader finds in its essay. */
export function scoreDraft(folder: DeckFolder, essay: KnownEssay, actors: string[][]): Score {
  const slides = folder.slides.flatMap((source) => readSlide(source).slide ?? []);
  const alliances = folder.alliances && readAlliances(folder.alliances).alliances;
  const faults: string[] = [];
  const note = (what: string, words: string, isGood: boolean) => {
    if (!isGood) faults.push(`${what}: ${words}`);
    return isGood;
  };
  const told = slides.filter(
    ({ kind }) => !/^(?:title|roadmap|timeline|scenario|closing|references)$/.test(kind),
  );
  const bullets = told.flatMap((slide) => bulletsOf(slide).map((words) => ({ slide, words })));
  const shown = slides.filter(
    ({ kind }) => !/^(?:title|roadmap|timeline|closing|references)$/.test(kind),
  );
  return {
    headlines: share(told, ({ headline }) =>
      note('headline', headline.text, isWholeHeadline(headline.text, essay)),
    ),
    otherwise: shown.flatMap((slide) =>
      [slide.headline.text, ...bulletsOf(slide)].filter((words) => saysOtherwise(words, essay)),
    ),
    bullets: share(bullets, ({ slide, words }) =>
      note(
        'bullet',
        words,
        standsAlone(words, essay) && !repeatsHeadline(words, slide.headline.text),
      ),
    ),
    slides: share(told, (slide) => note('empty', slide.path, isFull(slide))),
    actors: scoreActors(actors, essay.answers, note),
    relations: scoreRelations(alliances, essay.answers, note),
    dates: scoreDates(slides, essay.answers, note),
    scenarios: scoreScenarios(slides, essay, note),
    faults,
  };
}

type Note = (what: string, words: string, isGood: boolean) => boolean;

function share<T>(all: T[], isGood: (one: T) => boolean): Share {
  return { of: all.filter(isGood).length, all: all.length };
}

function bulletsOf({ bullets }: SlideFile): string[] {
  return bullets.flatMap(({ quotation }) => quotation?.text ?? []);
}

function isFull({ kind, bullets, fences }: SlideFile): boolean {
  return bullets.length > 0 || fences.length > 0 || kind === 'quote' || kind === 'question';
}

function saysOtherwise(words: string, { answers }: KnownEssay): boolean {
  return answers.traps.some(
    ({ words: trap, needs }) => contains(words, trap) && !contains(words, needs),
  );
}

function contains(text: string, words: string): boolean {
  return foldLetters(text).includes(foldLetters(words));
}

function scoreActors(drafted: string[][], { actors }: Answers, note: Note): Finding {
  return {
    right: share(drafted, (names) =>
      note('actor', names[0] ?? '', nameOf(names, actors) !== undefined),
    ),
    found: share(actors, (names) =>
      note(
        'actor missing',
        names[0] ?? '',
        drafted.some((one) => nameOf(one, [names])),
      ),
    ),
  };
}

/** Returns the name by which the answers know an actor; undefined if they do not. */
function nameOf(names: string[], actors: string[][]): string | undefined {
  const folded = names.map(foldLetters);
  return actors.find((known) => known.some((name) => folded.includes(foldLetters(name))))?.[0];
}

interface Link {
  from: string;
  to: string;
  kind: string;
}

function scoreRelations(
  alliances: Alliances | undefined,
  { actors, relations }: Answers,
  note: Note,
): Finding {
  const names = new Map(
    alliances?.actors.map(({ key, names: own, also }) => [
      key,
      nameOf([own.join(' '), ...also], actors) ?? own.join(' '),
    ]),
  );
  const drafted = (alliances?.stages ?? [])
    .flatMap((stage) => stage.relations)
    .map(({ from, to, kind, quote }) => ({
      from: names.get(from) ?? from,
      to: names.get(to) ?? to,
      kind,
      quote: quote.text,
    }));
  const single = drafted.filter(
    (one, index) => drafted.findIndex((other) => isSame(one, other)) === index,
  );
  const fits = (one: Link, kinds: readonly string[]) => (answer: Link) =>
    kinds.includes(one.kind) && isSame(one, { ...answer, kind: one.kind });
  return {
    right: share(single, (one) =>
      note(
        'relation',
        `${one.from} ${one.kind} ${one.to} (${one.quote})`,
        relations.some(({ from, to, kind }) => fits(one, kind)({ from, to, kind: one.kind })),
      ),
    ),
    found: share(relations, ({ from, to, kind }) =>
      note(
        'relation missing',
        `${from} ${kind.join('/')} ${to}`,
        single.some((one) => fits(one, kind)({ from, to, kind: one.kind })),
      ),
    ),
  };
}

function isSame(a: Link, b: Link): boolean {
  if (a.kind !== b.kind) return false;
  const isMutual = mutualKinds.has(a.kind as never);
  return (a.from === b.from && a.to === b.to) || (isMutual && a.from === b.to && a.to === b.from);
}

function scoreDates(slides: SlideFile[], { dates }: Answers, note: Note): Finding {
  const shown = slides
    .filter(({ kind }) => kind === 'timeline')
    .flatMap(({ bullets }) =>
      bullets.map(({ lead, caption, quotation }) => ({
        date: lead?.text ?? '',
        words: [caption?.text ?? '', quotation?.text ?? ''].join(' '),
      })),
    );
  const tells = (one: (typeof shown)[number]) =>
    dates.some(
      ({ year, says }) =>
        isDate(one.date, year) && says.some((words) => contains(one.words, words)),
    );
  return {
    right: share(shown, (one) => note('date', `${one.date} ${one.words}`, tells(one))),
    found: share(
      dates.filter(({ optional }) => !optional),
      ({ year }) =>
        note(
          'date missing',
          String(year),
          shown.some((one) => isDate(one.date, year) && tells(one)),
        ),
    ),
  };
}

/** A year is read from the words that show it; a decade and a year of the Hijra are compared as written. */
function isDate(shown: string, year: number | string): boolean {
  if (typeof year === 'string') return contains(shown, year);
  return !/هـ|هجر/u.test(shown) && Number(/\d{4}/.exec(shown)?.[0]) === year;
}

function scoreScenarios(slides: SlideFile[], essay: KnownEssay, note: Note): Finding {
  const { scenarios } = essay.answers;
  const drafted = slides.filter(({ kind }) => kind === 'scenario');
  const isTold = (slide: SlideFile) =>
    scenarios.some(({ name }, index) => {
      const section = sectionOf(index, essay);
      const isNamed = name.some((one) => foldLetters(one) === foldLetters(slide.headline.text));
      return isNamed && bulletsOf(slide).every((words) => section.includes(words));
    });
  return {
    right: share(drafted, (slide) =>
      note('scenario', [slide.headline.text, ...bulletsOf(slide)].join(' | '), isTold(slide)),
    ),
    found: { of: Math.min(drafted.length, scenarios.length), all: scenarios.length },
  };
}

/** Returns the essay's words about a scenario: from its first words to the next one, or the end of the passage. */
function sectionOf(index: number, { text, answers }: KnownEssay): string {
  const [own, next] = [answers.scenarios[index], answers.scenarios[index + 1]];
  const start = text.indexOf(own?.own ?? '');
  const end = next ? text.indexOf(next.own, start + 1) : text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}
