import type { DrawnSlide } from '../draw/illustration.ts';
import type { Quoted } from '../link/linked-bullet.ts';
import { kindRules } from '../read/slide-kind.ts';

/** A figure that is at least this many times as wide as high is over the quotations, not beside them. */
const wide = 2.1;

/** What chooses a layout. */
type Held = Pick<DrawnSlide, 'kind' | 'illustrations' | 'points' | 'shown' | 'table'>;

/** Returns the layout of a statement, chosen by what it contains; other kinds have one layout. */
export function layoutOf({ kind, illustrations, points, shown, table }: Held): string | undefined {
  if (!kindRules[kind].hasLayouts) return undefined;
  if (table) return 'table';
  if (shown) return layoutOfPicture(points, shown);
  const [illustration] = illustrations;
  const [figure] = illustration?.figures ?? [];
  if (illustration?.plan.language === 'alliances') return 'map';
  if (!figure) return layoutOfWords(points);
  if (points.length === 0) return 'figure';
  return figure.width / figure.height >= wide ? 'above' : 'beside';
}

/** A picture at most so wide on the slide, px, leaves half of the slide or more to the words beside it. */
const narrow = 520;

function layoutOfPicture(points: Held['points'], { shown }: NonNullable<Held['shown']>): string {
  if (points.length === 0) return 'picture';
  return shown.width <= narrow ? 'portrait' : 'pictured';
}

/** Returns whether a layout has a picture beside its words. */
export function isPictured(layout: string | undefined): layout is 'pictured' | 'portrait' {
  return layout === 'pictured' || layout === 'portrait';
}

/** So many bullets are few: larger, they fill a slide. */
const fewBullets = 2;
/** How large quotations are that are so few that a slide has room for larger letters. */
export type WordSize = 'few' | 'some';

/** So many lines, of at most this many letters each, fit on a slide in larger letters. */
const larger: Record<'alone' | 'captioned', [WordSize, { lines: number; letters: number }][]> = {
  alone: [
    ['few', { lines: 3, letters: 48 }],
    ['some', { lines: 4, letters: 56 }],
  ],
  captioned: [['few', { lines: 4, letters: 32 }]],
};
/** Letters of a line of a lead beside a quotation. */
const leadLetters = 22;

/**
 * Returns how large quotations are, alone or each with a lead beside it; undefined if they are of normal
 * size.
 */
export function sizeOfWords(points: Held['points']): WordSize | undefined {
  if (points.length > fewBullets || points.some(({ caption }) => caption)) return undefined;
  const sizes = larger[points.some(({ lead }) => lead) ? 'captioned' : 'alone'];
  return sizes.find(([, { letters, lines: most }]) => {
    const lines = points.map(({ lead, quotation }) =>
      Math.max(countLines(lead, leadLetters), countLines(quotation, letters)),
    );
    return lines.reduce((sum, one) => sum + one, 0) <= most;
  })?.[0];
}

function countLines(part: Quoted | undefined, letters: number): number {
  return Math.ceil((part?.lines.join(' ').length ?? 0) / letters);
}

/** Parties side by side are two or three: more columns are too narrow for large words. */
const mostParties = 3;

/** Words alone: what came of what, what outweighed what, who is beside whom, or one under the other. */
function layoutOfWords(points: Held['points']): string {
  const [first, second] = points;
  const isPair = points.length === 2 && points.every(({ lead }) => !lead);
  if (isPair && !first?.stepped && second?.stepped && second.isConsequence) return 'answer';
  if (points.length === 2 && points.every(isWeighed) && tips(points)) return 'seesaw';
  const led = points.filter(({ lead }) => lead);
  const areParties = led.length > 1 && led.every(({ party }) => party?.byLead);
  // One line without a lead may be over all parties.
  const isOver = points.length === led.length || (points.length === led.length + 1 && !first?.lead);
  return areParties && isOver && led.length <= mostParties ? 'parties' : 'words';
}

/** A weight has a name, and words that say what it did. */
function isWeighed({ lead, quotation, party }: Held['points'][number]): boolean {
  return lead !== undefined && quotation !== undefined && !party?.byLead;
}

/** The first holds, and with the step the second outweighs it. */
function tips([first, second]: Held['points']): boolean {
  return first?.stepped === false && second?.stepped === true && second.isReversal === true;
}
