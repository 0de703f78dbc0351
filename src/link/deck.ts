import type { Alliances } from '../read/alliances.ts';
import type { DeckFile } from '../read/deck-keys.ts';
import type { Essay } from '../read/essay.ts';
import { hasError, type Message } from '../read/message.ts';
import type { Rehearsal } from '../read/rehearsal.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { kindRules } from '../read/slide-kind.ts';
import { comparePlaces } from '../read/slide-name.ts';
import { listTalk } from './backup.ts';
import { checkCoverage } from './coverage.ts';
import { type GroundedAlliances, linkAlliances } from './grounded-alliances.ts';
import { checkRepeatedHeadlines } from './headline-words.ts';
import { weighSlide } from './load.ts';
import { askPace, sharePace } from './pace.ts';
import { checkParts } from './parts.ts';
import { listParties } from './party.ts';
import { checkPaths } from './paths.ts';
import { checkReferences } from './references.ts';
import { joinRepeated } from './repeat.ts';
import { checkAnnounced, checkNamed } from './scenario-name.ts';
import { type Ground, linkSlide, type Slide } from './slide.ts';
import { checkEnd, checkNames, checkScenarios } from './slide-order.ts';
import type { Spoken } from './spoken.ts';
import { findUnshown } from './stage-map.ts';
import { assignParts, checkRoadmaps, type TalkPart } from './talk-part.ts';

/** A slide with its part and share of the talk, and the time that it asks for, s. */
export interface TimedSlide extends Slide {
  seconds: number;
  asked: number;
  /** The part of the talk that it belongs to. */
  part?: TalkPart;
}

/** A talk whose every word is held against the essay. */
export interface Deck {
  essay: Essay;
  settings: DeckFile;
  alliances?: GroundedAlliances;
  slides: TimedSlide[];
  /** How long notes, figures and steps take by themselves, s. */
  asked: number;
}

/** The parts from which a deck is linked; all of them have been read. */
export interface Parts {
  essay: Essay;
  settings: DeckFile;
  alliances?: Alliances;
  files: SlideFile[];
  /** How long slides took in a rehearsal. */
  rehearsal?: Rehearsal;
  /** The files that could not be read: words that seem to be missing in them are not reported. */
  unread?: Unread;
}

/** Parts of a deck that could not be read, or not whole. */
export interface Unread {
  slides: boolean;
  alliances: boolean;
  strands: boolean;
}

const allRead: Unread = { slides: false, alliances: false, strands: false };

/** Returns the deck, or the messages that say why there is none. */
export function linkDeck({
  essay,
  settings,
  alliances,
  files,
  rehearsal = new Map(),
  unread = allRead,
}: Parts): {
  deck?: Deck;
  messages: Message[];
} {
  const strictness = settings.quotations;
  const { maps, ground } = openGround({ essay, settings, unread, ...(alliances && { alliances }) });
  const ordered = [...files].sort((a, b) => comparePlaces(a, b) || (a.path < b.path ? -1 : 1));
  const linked = ordered.map((file) => linkSlide(file, ground));
  const slides = linked.map(({ slide }) => slide);
  const spoken = [...linked.flatMap((one) => one.spoken), ...speakByline(ordered, essay)];
  const messages = [
    ...checkNames(ordered),
    ...checkScenarios(ordered, slides),
    ...checkEnd(ordered),
    ...checkRepeatedHeadlines(ordered),
    ...(unread.slides ? [] : checkPaths(ordered)),
    ...checkRoadmaps(ordered, essay),
    ...checkReferences(ordered, essay),
    ...checkAnnounced(ordered, essay),
    ...(unread.slides ? [] : checkNamed(ordered, linked, strictness)),
    ...checkAllParts(ordered, settings, unread),
    ...(maps?.messages ?? []),
    ...joinMissing(
      linked.flatMap((one) => one.messages),
      maps?.alliances,
    ),
  ];
  // A map that could not be read, or asks for no stage that there is, may be meant for any.
  const areMapsKnown =
    !unread.slides &&
    !files.some((file) => file.unread.includes('fences')) &&
    !linked.some(({ slide }, index) => isMapMissed(slide, ordered[index]));
  if (areMapsKnown) messages.push(...findUnshown(maps?.alliances, slides));
  const coverage = checkCoverage(essay, spoken, settings.coverage);
  // What could not be read, or found, may speak what seems unspoken.
  const isSpokenKnown = !unread.slides && !linked.some(({ failed }) => failed);
  messages.push(...coverage.filter(({ code }) => isSpokenKnown || code !== 'sentence-unspoken'));
  if (hasError(messages)) return { messages };
  return {
    deck: {
      essay,
      settings,
      ...(maps && { alliances: maps.alliances }),
      ...timeSlides(slides, essay, settings, rehearsal),
    },
    messages,
  };
}

/** Returns what slides are held against, and the alliances in it with their messages. */
export function openGround({
  essay,
  settings,
  alliances,
  unread = allRead,
}: Omit<Parts, 'files'>): { ground: Ground; maps?: ReturnType<typeof linkAlliances> } {
  const strictness = settings.quotations;
  const maps = alliances && linkAlliances(alliances, essay, strictness);
  const ground: Ground = {
    essay,
    strictness,
    parties: listParties(alliances?.actors ?? [], settings.strands),
    alliancesUnread: unread.alliances,
    ...(maps && { alliances: maps.alliances }),
  };
  return { ground, ...(maps && { maps }) };
}

/** True if a slide asks for a map that cannot be drawn. */
function isMapMissed({ plans }: Slide, file: SlideFile | undefined): boolean {
  return plans.length < (file?.fences.length ?? 0);
}

function checkAllParts(files: SlideFile[], settings: DeckFile, unread: Unread): Message[] {
  const messages = files.flatMap((file) => checkParts(file, settings));
  if (unread.strands) return messages.filter(({ code }) => code !== 'strands-unknown');
  return joinRepeated(messages, 'strands-unknown');
}

/** If there is no alliances.yaml, each map causes the same message: this joins them into one. */
function joinMissing(messages: Message[], alliances: GroundedAlliances | undefined): Message[] {
  return alliances ? messages : joinRepeated(messages, 'stage-unknown');
}

/** The byline is on the title slide but ends the essay, so it counts as spoken last. */
function speakByline(files: SlideFile[], essay: Essay): Spoken[] {
  const titles = files.filter(({ kind }) => kindRules[kind].speaksTitle);
  return titles.flatMap(({ headline: { place } }) =>
    (essay.byline?.sentences ?? []).map((sentence) => ({ sentence, place, atEnd: true })),
  );
}

/** Backup slides come last and have no time: it is that of the talk. */
function timeSlides(
  slides: Slide[],
  essay: Essay,
  { minutes, 'words-a-minute': pace }: DeckFile,
  rehearsal: Rehearsal,
): Pick<Deck, 'slides' | 'asked'> {
  const loads = listTalk(slides).map((slide) => {
    const rehearsed = rehearsal.get(slide.id);
    return { ...weighSlide(slide, essay), ...(rehearsed !== undefined && { rehearsed }) };
  });
  const seconds = sharePace(loads, minutes, pace);
  const asked = askPace(loads, pace);
  const parts = assignParts(slides, essay);
  return {
    slides: slides.map((slide, index) => {
      const part = parts[index];
      const times = { seconds: seconds[index] ?? 0, asked: asked[index] ?? 0 };
      return { ...slide, ...times, ...(part && { part }) };
    }),
    asked: asked.reduce((sum, one) => sum + one, 0),
  };
}
