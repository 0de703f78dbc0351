import type { Essay } from '../read/essay.ts';
import type { MermaidFence } from '../read/fence.ts';
import type { Kind, Run } from '../read/front-matter.ts';
import { error, type Message, type Place } from '../read/message.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { type Citation, cite } from './cite.ts';
import type { Strictness } from './coverage.ts';
import type { GroundedAlliances } from './grounded-alliances.ts';
import { checkGrounding, partsOf, quotesHeadline } from './grounding.ts';
import { type LinkedBullet, toPoint } from './linked-bullet.ts';
import { findShown, type Note, type Reminder, type Shown, toNotes, toReminders } from './note.ts';
import { citeSentences, type Spoken } from './spoken.ts';
import { linkMap, type StageMap } from './stage-map.ts';
import { findInStretches, joinSentences, type Stretch, stretchOf } from './stretch.ts';

/** Something to be drawn on a slide. */
export type Plan = MermaidFence | StageMap;

/** A slide held against the essay. */
export interface Slide {
  id: string;
  path: string;
  kind: Kind;
  label?: string;
  headline: string[];
  /** Where its headline stands. */
  place: Place;
  points: LinkedBullet[];
  plans: Plan[];
  notes: Note[];
  /** Words quoted a second time. */
  recalled: Citation[];
  /** The same words, and those that the relations of its maps rest on, with what the slide shows of them. */
  reminders: Reminder[];
  /** Numbers of the passages that it cites, in the essay's order. */
  passages: number[];
  /** What it cites, for whatever else is held against it. */
  stretches: Stretch[];
  strands?: Run;
  /** The lead at which the strands turn. */
  turn?: string;
}

/** What slides are held against. */
export interface Ground {
  essay: Essay;
  alliances?: GroundedAlliances;
  /** True where alliances.yaml is there and cannot be read: nothing is missed in it. */
  alliancesUnread?: boolean;
  strictness: Strictness;
}

/**
 * Returns a slide with what it cites found in the essay, and what it speaks, in its order. `failed`
 * is true where not all that it cites is found: it may speak more than is known.
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
  const told = [...joinSentences(sentences, ground.essay), ...recalled.map(stretchOf)];
  const evidence = findEvidence(plans, told);
  const stretches = [...told, ...evidence.map(stretchOf)];
  // Where a citation or a map fails, every word that rests on it would fail too: say it once.
  if (messages.length === 0 && !isMapUnread(file, plans, ground))
    messages.push(...checkGrounding(file, stretches, ground));
  messages.push(...checkTurn(file));
  // The title is read from the slide; notes begin with the body.
  const body = sentences.filter(({ passage }) => passage > 1);
  const seen = findShown(shownWords(file), stretches);
  const slide: Slide = {
    ...describeSlide(file),
    points: file.bullets.map((bullet) => toPoint(bullet, stretches)),
    plans,
    notes: toNotes(body, seen),
    recalled,
    reminders: toReminders([...recalled, ...evidence], seen),
    passages: [...new Set(stretches.map(({ passage }) => passage.number))].sort((a, b) => a - b),
    stretches,
  };
  return { slide, spoken, failed, messages };
}

function recallWords(file: SlideFile, essay: Essay, messages: Message[]): Citation[] {
  const recalling = file.recall.map((quotation) => cite(quotation, essay, 'passage'));
  messages.push(...recalling.flatMap((one) => one.messages));
  return recalling.flatMap(({ citation }) => citation ?? []);
}

/** True where the words that a slide's maps rest on are not all known. */
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
  return file.fences.flatMap((fence): Plan[] => {
    if (fence.language === 'mermaid') return [fence];
    if (alliancesUnread) return [];
    const linked = linkMap(fence, alliances);
    messages.push(...linked.messages);
    return linked.map ? [linked.map] : [];
  });
}

/** Only a timeline turns; a bullet that cannot be read may be the one that is meant. */
function checkTurn({ kind, turn, bullets, unread }: SlideFile): Message[] {
  if (!turn || kind !== 'timeline' || unread.includes('bullets')) return [];
  if (bullets.some(({ lead }) => lead?.text === turn.text)) return [];
  const reason = `turn: no bullet of this slide begins with **${turn.text}**`;
  return [error('turn-unknown', turn.place, reason)];
}

/** Returns the quotations of the maps' relations that the slide does not cite by itself. */
function findEvidence(plans: Plan[], told: Stretch[]): Citation[] {
  const evidence: Citation[] = [];
  for (const plan of plans)
    for (const { citation } of plan.language === 'alliances' ? plan.stage.relations : []) {
      const known = [...told, ...evidence.map(stretchOf)];
      if (!findInStretches(citation.quotation.text, known)) evidence.push(citation);
    }
  return evidence;
}

function shownWords(file: SlideFile): Shown[] {
  const headline = quotesHeadline(file) ? [{ quotation: file.headline }] : [];
  const ofBullets = file.bullets.flatMap((bullet, index) =>
    partsOf(bullet).map((quotation) => ({ quotation, point: index + 1 })),
  );
  return [...headline, ...ofBullets];
}

function describeSlide({ id, path, kind, headline, label, strands, turn }: SlideFile) {
  return {
    id,
    path,
    kind,
    headline: headline.lines,
    place: headline.place,
    ...(label && { label: label.text }),
    ...(strands && { strands }),
    ...(turn && { turn: turn.text }),
  };
}
