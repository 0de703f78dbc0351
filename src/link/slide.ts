import { withoutControls } from '../read/direction.ts';
import type { Essay } from '../read/essay.ts';
import type { MermaidFence } from '../read/fence.ts';
import type { Run } from '../read/front-matter.ts';
import { error, hasError, type Message, type Place } from '../read/message.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { type Kind, kindRules, showsPart } from '../read/slide-kind.ts';
import { isBackup } from './backup.ts';
import { checkBullets } from './bullet-check.ts';
import { findInCase } from './case-ending.ts';
import { type Citation, cite } from './cite.ts';
import { isConsequence } from './consequence.ts';
import type { Strictness } from './coverage.ts';
import { checkCredit, creditSlide } from './credit.ts';
import type { GroundedAlliances } from './grounded-alliances.ts';
import { checkGrounding, partsOf, quotesHeadline } from './grounding.ts';
import { checkHeadlineWords } from './headline-words.ts';
import { type LinkedBullet, toPoint } from './linked-bullet.ts';
import {
  findShown,
  type Note,
  type Reminder,
  type Seen,
  type Shown,
  toNote,
  toNotes,
  toReminders,
} from './note.ts';
import { checkNumbers } from './number-check.ts';
import { findParty, type Party } from './party.ts';
import { linkPicture, type SlidePicture } from './picture.ts';
import { locateNamed, type Named } from './quoted-person.ts';
import { isReversal } from './reversal.ts';
import { citeSentences, type Spoken } from './spoken.ts';
import { evidenceOf, linkMap, type StageMap, steppedOf } from './stage-map.ts';
import { findInStretches, joinSentences, type Stretch, stretchOf } from './stretch.ts';
import { type LinkedTable, linkTable } from './table.ts';
import { checkTable } from './table-check.ts';

/** A drawing planned for a slide. */
export type Plan = MermaidFence | StageMap;

/** A slide with its links to the essay. */
export interface Slide {
  id: string;
  path: string;
  kind: Kind;
  /** True if it comes after the talk, for questions: it speaks nothing, and its notes recall. */
  isBackup?: true;
  label?: string;
  /** The person whose words its headline is, if it is a quotation: `by` and `role`, or the essay's author. */
  credit?: string;
  /** The words of `by` and `role`, with their places in the passages of the essay. */
  named?: Named[];
  headline: string[];
  /** The position of its headline. */
  place: Place;
  points: LinkedBullet[];
  table?: LinkedTable;
  plans: Plan[];
  picture?: SlidePicture;
  notes: Note[];
  /** The speaker's own words, which are no part of the notes; undefined where there are none. */
  cues?: string[];
  /** Sentences that the slide itself has, and that have footnotes: the essay's title and byline. */
  aside?: Note[];
  /** Words quoted a second time. */
  recalled: Citation[];
  /** The same words, and the words that prove the relations of its maps; those that the slide shows are marked. */
  reminders: Reminder[];
  /** Numbers of the passages that it cites, in the essay's order. */
  passages: number[];
  /** The parts of the essay that it cites. */
  stretches: Stretch[];
  strands?: Run;
  /** The lead of the bullet at which the strands turn. */
  turn?: string;
}

/** The data against which slides are checked. */
export interface Ground {
  essay: Essay;
  alliances?: GroundedAlliances;
  /** True if alliances.yaml exists and cannot be read: then missing names are not reported. */
  alliancesUnread?: boolean;
  strictness: Strictness;
  /** Whom bullets may name. */
  parties: Party[];
}

/**
 * Returns a slide with its citations found in the essay, and the sentences that it speaks, in order; a
 * backup slide speaks none.
 * `failed` is true if a citation was not found: then the slide may speak more sentences than known.
 */
export function linkSlide(
  file: SlideFile,
  ground: Ground,
): { slide: Slide; spoken: Spoken[]; failed: boolean; messages: Message[] } {
  const { spoken, messages } = citeSentences(file, ground.essay);
  const failed = messages.length > 0;
  const recalled = recallWords(file, ground.essay, messages);
  const plans = linkPlans(file, ground, messages);
  const sentences = spoken.map(({ sentence }) => sentence);
  const cited = [...joinSentences(sentences, ground.essay), ...recalled.map(stretchOf)];
  const evidence = findEvidence(plans, cited);
  const stretches = [...cited, ...evidence.map(stretchOf)];
  // If a citation or a map fails, all words that depend on it would fail too, so only the first fault
  // is reported.
  if (!hasError(messages) && !isMapUnread(file, plans, ground))
    messages.push(
      ...checkGrounding(file, stretches, ground),
      ...checkNumbers(file, stretches, ground),
      ...checkTable(file, stretches),
      ...checkBullets(file, stretches, ground.essay),
      ...checkHeadlineWords(file, stretches),
      ...checkCredit(file, stretches, ground),
    );
  messages.push(...checkTurn(file));
  // The title is read out from the slide itself, so notes begin with the body.
  const body = sentences.filter(({ passage }) => passage > 0);
  const aside = listAside(file, ground.essay);
  const seen = [...findShown(shownWords(file), stretches), ...findStepped(plans)];
  const slide: Slide = {
    ...describeSlide(file),
    ...linkPicture(file),
    ...creditSlide(file, stretches, ground.essay),
    ...(file.by && { named: locateNamed(file, stretches, ground.essay) }),
    points: linkBullets(file, stretches, ground.parties),
    ...(file.table && {
      table: linkTable(file.table, file.rowsAreSteps !== undefined, stretches),
    }),
    plans,
    notes: toNotes(body, seen, ground.essay),
    ...(aside.length > 0 && { aside }),
    recalled,
    reminders: toReminders([...recalled, ...evidence], seen),
    passages: [...new Set(stretches.map(({ passage }) => passage.number))].sort((a, b) => a - b),
    stretches,
  };
  return { slide, spoken: isBackup(file) ? [] : spoken, failed, messages };
}

function listAside({ kind }: SlideFile, essay: Essay): Note[] {
  if (!kindRules[kind].speaksTitle) return [];
  const passages = [essay.title, ...(essay.byline ? [essay.byline] : [])];
  const sentences = passages.flatMap((one) => one.sentences);
  return sentences.map((sentence) => toNote(sentence, essay)).filter(({ footnotes }) => footnotes);
}

function linkBullets(
  { bullets }: SlideFile,
  stretches: Stretch[],
  parties: Party[],
): LinkedBullet[] {
  const points = bullets.map((bullet) => toPoint(bullet, stretches));
  return points.map((point, index) => {
    const party = findParty(point, parties);
    const before = points[index - 1];
    const isAnswer = before !== undefined && isConsequence(before, point, stretches);
    const isTurn = before !== undefined && isReversal(before, point, stretches);
    return {
      ...point,
      ...(party && { party }),
      ...(isAnswer && { isConsequence: true as const }),
      ...(isTurn && { isReversal: true as const }),
    };
  });
}

function recallWords(file: SlideFile, essay: Essay, messages: Message[]): Citation[] {
  const recalling = file.recall.map((quotation) => cite(quotation, essay, 'passage'));
  messages.push(...recalling.flatMap((one) => one.messages));
  return recalling.flatMap(({ citation }) => citation ?? []);
}

/** True if some of the words that prove a slide's maps are unknown. */
function isMapUnread({ unread, fences }: SlideFile, plans: Plan[], ground: Ground): boolean {
  const isUnproven = (plan: Plan) =>
    plan.language === 'alliances' && ground.alliances?.unproven.has(plan.stage.key);
  return (
    unread.includes('fences') ||
    plans.some(isUnproven) ||
    (ground.alliancesUnread === true && fences.some(({ language }) => language === 'alliances'))
  );
}

function linkPlans(
  file: SlideFile,
  { alliances, alliancesUnread }: Ground,
  messages: Message[],
): Plan[] {
  const { fences, kind } = file;
  return fences.flatMap((fence): Plan[] => {
    if (fence.language === 'mermaid') return [fence];
    if (alliancesUnread) return [];
    const linked = linkMap(fence, alliances, kind);
    messages.push(...linked.messages);
    return linked.map ? [linked.map] : [];
  });
}

/** Strands turn only on a timeline. If a bullet cannot be read, it may be the bullet meant. */
function checkTurn({ kind, turn, bullets, unread }: SlideFile): Message[] {
  if (!turn || !showsPart(kind, 'turn') || unread.includes('bullets')) return [];
  if (bullets.some(({ lead }) => lead?.text === turn.text)) return [];
  const reason = `turn: this slide has no bullet that begins with **${turn.text}**: copy the bold words of a bullet`;
  return [error('turn-unknown', turn.place, reason)];
}

/** Returns the quotations of the maps' relations that the slide does not cite otherwise. */
function findEvidence(plans: Plan[], cited: Stretch[]): Citation[] {
  const evidence: Citation[] = [];
  for (const plan of plans)
    for (const citation of plan.language === 'alliances' ? evidenceOf(plan) : []) {
      const known = [...cited, ...evidence.map(stretchOf)];
      if (!findInStretches(citation.quotation.text, known)) evidence.push(citation);
    }
  return evidence;
}

/**
 * Returns the words of the essay that the steps of maps show: the labels of what is new or otherwise,
 * or, where a label is not found, the whole quotation.
 */
function findStepped(plans: Plan[]): Seen[] {
  const maps = plans.flatMap((plan) => (plan.language === 'alliances' ? [plan] : []));
  return maps.flatMap(steppedOf).map(({ label, citation: { passage, start, end } }) => {
    const found = findInCase(label.text, passage.text.slice(start, end));
    const words = found && { start: start + found.start, end: start + found.end };
    return { passage, ...(words ?? { start, end }), points: ['step'] };
  });
}

function shownWords(file: SlideFile): Shown[] {
  const headline = quotesHeadline(file) ? [{ quotation: file.headline }] : [];
  const ofBullets = file.bullets.flatMap((bullet, index) =>
    partsOf(bullet).map((quotation) => ({ quotation, point: index + 1 })),
  );
  const ofRows = (file.table?.rows ?? []).flatMap((row, index) =>
    row.flatMap(({ words }) => (words ? [{ quotation: words, point: index + 1 }] : [])),
  );
  const ofHead = (file.table?.head ?? []).flatMap(({ words }) =>
    words ? [{ quotation: words }] : [],
  );
  return [...headline, ...ofBullets, ...ofHead, ...ofRows];
}

function describeSlide(file: SlideFile) {
  const { id, path, kind, headline, label, strands, turn, cues } = file;
  return {
    id,
    path,
    kind,
    ...(isBackup(file) && { isBackup: true as const }),
    headline: headline.lines,
    place: headline.place,
    ...(label && { label: label.text }),
    ...(strands && { strands }),
    ...(turn && { turn: turn.text }),
    ...(cues.length > 0 && { cues: cues.map(({ text }) => withoutControls(text)) }),
  };
}
