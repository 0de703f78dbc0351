import type { DrawnSlide } from '../../draw/illustration.ts';
import { countWords } from '../../link/pace.ts';
import type { StageMap } from '../../link/stage-map.ts';
import { textOfStretches } from '../../link/stretch.ts';
import { type Message, type Place, warning } from '../../read/message.ts';
import { kindRules, showsPart } from '../../read/slide-kind.ts';
import { layoutOf } from '../layout.ts';
import { canvas, type Scale } from './frame.ts';
import { countLines } from './headline-fit.ts';
import { fitFigure } from './label-size.ts';
import { fillQuote } from './large.ts';
import { heightOfBody } from './place.ts';
import { roomOfStatement } from './room.ts';

/** The least share of the room under a headline that a drawing or a picture without words beside it fills. */
const least = 0.05;

/**
 * Returns a warning for each form that holds too little to be worth it: a map of one relation without
 * words, a chart of one number, a table of one row, a timeline of one date, a date without words, a
 * scenario without anything, a small drawing or picture alone, a line and a bullet in large letters.
 */
export function checkScant(slide: DrawnSlide, scale: Scale): Message[] {
  const forms = [checkMap, checkChart, checkTable, checkTimeline, checkScenario];
  return [
    ...forms.flatMap((check) => check(slide)),
    ...checkDrawn(slide, scale),
    ...checkLarge(slide, scale),
  ];
}

const bare = (place: Place, reason: string) => warning('slide-bare', place, reason);

function checkMap({ kind, plans, points }: DrawnSlide): Message[] {
  if (kindRules[kind].isComparison || points.length > 0) return [];
  const maps = plans.flatMap((plan) => (plan.language === 'alliances' ? [plan] : []));
  return maps
    .filter((map) => countRelations(map) === 1)
    .map(({ place }) =>
      bare(
        place,
        'this map shows one relation and no words: show more relations of its stage, or quote the relation as a bullet',
      ),
    );
}

/** Returns how many relations a map shows, before or after its step. */
function countRelations({ stage, since }: StageMap): number {
  return Math.max(stage.relations.length, since?.stage.relations.length ?? 0);
}

function checkChart({ illustrations }: DrawnSlide): Message[] {
  return illustrations.flatMap(({ plan, figures }) =>
    figures
      .filter(({ chart }) => chart?.rows.flat().length === 1)
      .map(() =>
        bare(
          plan.place,
          'this chart has one number, and nothing to compare it with: add numbers of the essay, or choose the kind number',
        ),
      ),
  );
}

function checkTable({ table, place }: DrawnSlide): Message[] {
  if (table?.rows.length !== 1) return [];
  const reason =
    'this table has one row, and nothing to compare it with: add rows, or quote its words as bullets';
  return [bare(place, reason)];
}

/** An axis needs two dates, and each date says what happened. */
function checkTimeline({ kind, points, place }: DrawnSlide): Message[] {
  if (!showsPart(kind, 'turn')) return [];
  if (points.length === 1)
    return [
      bare(
        place,
        'this timeline has one date: add dates of the essay, or choose the kind statement',
      ),
    ];
  return points
    .filter(({ caption, quotation }) => !caption && !quotation)
    .map((point) =>
      bare(point.place, 'this date has no words: quote after it what the essay says of it'),
    );
}

/** A scenario cites more than its headline says by so many words, if there is something to quote. */
const fewestMore = 4;

function checkScenario(slide: DrawnSlide): Message[] {
  const { kind, plans, points, headline, stretches, place } = slide;
  if (!kindRules[kind].isEnding || plans.length > 0 || points.length > 0) return [];
  const more = countWords(textOfStretches(stretches)) - countWords(headline.join(' '));
  if (more < fewestMore) return [];
  const reason =
    'this scenario shows only its headline: add a map of its stage, or a bullet that quotes what the essay says of it';
  return [bare(place, reason)];
}

function checkDrawn(slide: DrawnSlide, scale: Scale): Message[] {
  const { illustrations, shown, place } = slide;
  const layout = layoutOf(slide);
  const [first] = illustrations;
  const [figure] = first?.figures ?? [];
  const by = figure && layout === 'figure' ? fitFigure(figure, roomOfStatement(slide, scale)) : 0;
  const drawn = by > 0 && figure ? figure.width * figure.height * by * by : undefined;
  const pictured = layout === 'picture' && shown ? shown.shown : undefined;
  const area = pictured ? pictured.width * pictured.height : drawn;
  if (area === undefined) return [];
  const room = (canvas - 2 * scale.sizes('side')) * heightOfBody(slide, scale);
  if (area >= least * room) return [];
  const what = pictured ? 'picture' : 'figure';
  const cure = pictured
    ? 'take one with more pixels, or add bullets'
    : 'add to it, or add bullets that say what it shows';
  const share = Math.max(1, Math.round((area / room) * 100));
  return [
    bare(
      first?.plan.place ?? place,
      `the ${what} fills only ${share} % of the room under the headline: ${cure}`,
    ),
  ];
}

/** The bullets of a quotation in large letters are small: one line of each leaves the slide empty. */
function checkLarge(slide: DrawnSlide, scale: Scale): Message[] {
  const { kind, points, place } = slide;
  if (!kindRules[kind].headline.isQuotation || points.length !== 1) return [];
  const { height, line } = fillQuote(slide, scale, 0);
  const isShort = height < 2 * line && countLines(slide, scale.sizes, scale.ruler) === 1;
  if (!isShort) return [];
  const reason =
    'one line and one bullet leave most of this slide empty: quote the whole sentence as the headline, or choose the kind statement';
  return [bare(place, reason)];
}
