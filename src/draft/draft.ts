import { countWords } from '../link/pace.ts';
import type { Essay, Passage } from '../read/essay.ts';
import type { Sentence } from '../read/sentence.ts';
import { writeAlliances } from './files/alliances-file.ts';
import type { OwnCues } from './files/cue-file.ts';
import { countMinutes, writeDeckFile } from './files/deck-yaml.ts';
import { explainDraft } from './files/explanation.ts';
import type { DraftStage } from './files/map-course.ts';
import { type Findings, reportDraft } from './files/report.ts';
import { type DraftAlliances, draftAlliances } from './files/stage.ts';
import { measureSentences } from './find/centrality.ts';
import { markTold } from './find/conclusion.ts';
import {
  type Concordance,
  makeConcordance,
  namePassage,
  nameSentence,
} from './find/concordance.ts';
import { readCues } from './find/cue.ts';
import { standingCues } from './find/cue-table.ts';
import { findMentions } from './find/naming.ts';
import { findScenarios } from './find/scenario.ts';
import { bareWord, wordsOf } from './language/word.ts';
import { type EssayPicture, placePictures } from './picture.ts';
import { keepRoom, type Room } from './room.ts';
import { type Division, divideEssay } from './slide/division.ts';
import { type DraftedSlide, type DraftFile, writeSheets } from './slide/drafted-slide.ts';
import { showNumbers } from './slide/found-number.ts';
import { showTables } from './slide/found-table.ts';
import type { Judgement } from './slide/headline.ts';
import { draftRoadmap } from './slide/roadmap.ts';
import { draftScenarios, keepCitable, spokenByScenarios } from './slide/scenario-slides.ts';
import { draftSpoken, showLarge } from './slide/spoken-slide.ts';
import { draftEnd } from './slide/talk-end.ts';
import { draftTimeline } from './slide/timeline.ts';
import { draftTitle } from './slide/title.ts';
import { tidyEssay } from './tidy-essay.ts';

/** A first draft of a deck: the files to write beside essay.txt, and a report. */
export interface Draft {
  files: DraftFile[];
  /** Plain English; Arabic is enclosed in U+2068 and U+2069. */
  report: string[];
  /** Why each choice was made, in the same form. */
  explanation: string[];
}

/** What a draft takes into account beside the essay. */
interface DraftOptions {
  limits?: Room;
  pictures?: EssayPicture[];
  cues?: OwnCues;
}

/**
 * Returns a first draft of a deck, made by rules: the same essay gives the same files. `language` is
 * that of deck.yaml, in which the essay was read. The files link without messages. If a passage cannot
 * be cited because its text occurs twice in the essay, deck.yaml says `coverage: advised`, and the
 * report names the passage. `limits` gives the largest number of bullets for each slide; `pictures` are
 * those of the essay; `cues` are the author's own words for relations.
 */
export function draftDeck(
  original: Essay,
  language: string,
  { limits = new Map(), pictures = [], cues = {} }: DraftOptions = {},
): Draft {
  const whole = tidyEssay(original);
  const concordance = makeConcordance(whole);
  const isNamed = (passage: Passage) => namePassage(passage, concordance) !== undefined;
  const silent = whole.body.filter(({ isSilent }) => isSilent);
  const unnamed = whole.body.filter((passage) => !isNamed(passage) && !passage.isSilent);
  const left = new Set([...unnamed, ...silent]);
  const essay = { ...whole, body: whole.body.filter((passage) => !left.has(passage)) };
  const isCitable = (passage: Passage, sentence: Sentence) =>
    nameSentence(passage, sentence, concordance) !== undefined;
  const citable = keepCitable(
    findScenarios(essay),
    ({ passage, sentences }) => sentences.every((sentence) => isCitable(passage, sentence)),
    essay,
  );
  const scenarios = markTold(citable, essay);
  const judgement = judgeBy(essay);
  const endings = draftScenarios(scenarios, { concordance, judgement });
  const elsewhere = endings.length > 0 ? spokenByScenarios(scenarios) : new Set<Sentence>();
  const divisions = divideEssay(essay, isCitable, elsewhere);
  const book = readCues([cues, standingCues]);
  const alliances = draftAlliances(findMentions(essay), divisions, concordance, book);
  const drafted = draftSheets(essay, divisions, alliances, {
    concordance,
    judgement,
    endings,
    limits,
  });
  const placed = placePictures(drafted, divisions, nameDivisions(divisions), pictures);
  const told = placed.map(showLarge).map((sheet) => keepRoom(sheet, limits));
  const sheets = [...told, ...draftEnd(whole)];
  const spoken = whole.body.filter(({ isSilent }) => !isSilent);
  const all = [essay.title, ...spoken, ...(essay.byline ? [essay.byline] : [])];
  const findings: Findings = {
    sheets,
    sentences: all.flatMap(({ sentences }) => sentences).length,
    words: all.reduce((sum, { text }) => sum + countWords(text), 0),
    minutes: countMinutes(
      all.map(({ text }) => text),
      sheets,
    ),
    alliances,
    unnamed,
    silent,
  };
  const keys = sheets.flatMap(({ stage }) => stage ?? []);
  const meets = alliances.stages.length > 0 || alliances.meetings.length > 0;
  const files = [
    { name: 'deck.yaml', text: writeDeckFile(language, findings) },
    ...(meets ? [{ name: 'alliances.yaml', text: writeAlliances(alliances, keys) }] : []),
    ...writeSheets(sheets),
  ];
  return {
    files,
    report: reportDraft(findings),
    explanation: explainDraft(sheets, alliances),
  };
}

/** Returns by what the clauses of an essay are judged. */
function judgeBy({ body }: Essay): Judgement {
  return {
    measure: measureSentences(body.flatMap(({ sentences }) => sentences)),
    known: new Set(body.flatMap(({ text }) => wordsOf(text)).map(({ text }) => bareWord(text))),
  };
}

/** What slides are drafted from beside the essay. */
interface DraftKnowledge {
  concordance: Concordance;
  judgement: Judgement;
  /** The slides of the scenarios. */
  endings: DraftedSlide[];
  limits: Room;
}

function draftSheets(
  essay: Essay,
  divisions: Division[],
  { strands: two, stages }: DraftAlliances,
  { concordance, judgement, endings, limits }: DraftKnowledge,
): DraftedSlide[] {
  const strands = two.length > 1 ? ({ strands: 'level' } as const) : {};
  const ids = nameDivisions(divisions);
  const drafted = divisions.map((division, index) => {
    const id = ids[index] ?? '';
    const stage = stages.find((one) => one.division === division);
    const isLast = index === divisions.length - 1;
    const map = stage && { stage: id, ...(stage !== stages[0] && { show: listShown(stage) }) };
    return { ...draftSpoken(division, id, concordance, judgement, { ...map, isLast }), ...map };
  });
  const spoken = showNumbers(showTables(drafted, divisions, essay, judgement), divisions);
  const timeline = draftTimeline(essay, concordance, judgement, limits.get('timeline'));
  const dated = timeline ? [{ ...timeline, ...strands }] : [];
  const roadmap = draftRoadmap(essay);
  // What comes before the first part introduces the talk; the roadmap follows it.
  const opening = Math.max(
    0,
    divisions.findIndex(({ over }) => over),
  );
  return [
    draftTitle(essay, two.length > 1),
    ...(opening === 0 ? roadmap : []),
    ...spoken.slice(0, 1),
    ...dated,
    ...spoken.slice(1, opening),
    ...(opening > 0 ? roadmap : []),
    ...spoken.slice(Math.max(1, opening)),
    ...endings,
  ];
}

/** Returns the relations of a map as the slide names them. */
function listShown({ shown }: DraftStage): string[] {
  return shown.map(({ from, to, kind }) => `${from} ${to} ${kind}`);
}

/**
 * Returns the ids of slides: the number of the last passage, and a part number if several slides speak
 * that passage.
 */
function nameDivisions(divisions: Division[]): string[] {
  const numbers = divisions.map(({ parts }) => parts.at(-1)?.passage.number ?? 0);
  const [counts, taken] = [countEach(numbers), new Map<number, number>()];
  return numbers.map((number) => {
    const part = (taken.get(number) ?? 0) + 1;
    taken.set(number, part);
    return (counts.get(number) ?? 0) > 1 ? `passage-${number}-${part}` : `passage-${number}`;
  });
}

function countEach(numbers: number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}
