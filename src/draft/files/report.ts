import type { Passage } from '../../read/essay.ts';
import type { DraftedSlide } from '../slide/drafted-slide.ts';
import { isolate } from './isolate.ts';
import type { DraftAlliances } from './stage.ts';

/** The content of a report. */
export interface Findings {
  sheets: DraftedSlide[];
  sentences: number;
  words: number;
  minutes: number;
  alliances: DraftAlliances;
  /** Passages that cannot be named by words, because their text occurs more than once in the essay. */
  unnamed: Passage[];
  /** References and notes, which no slide speaks. */
  silent: Passage[];
}

/** Returns what a draft contains and what the author should check next, one line each; Arabic is isolated. */
export function reportDraft(findings: Findings): string[] {
  const { sheets, sentences, words, minutes } = findings;
  const found = [
    `${count(sheets.length, 'slide')} from ${count(sentences, 'sentence')}, ${count(words, 'word')}; set to ${minutes} minutes`,
    ...describeDates(sheets),
    ...describeAlliances(findings.alliances),
    ...describeScenarios(sheets),
  ];
  found.push(
    ...describeParts(sheets),
    ...describePictures(sheets),
    ...describeSilent(findings.silent),
  );
  return [...found, ...describeUnnamed(findings.unnamed), 'check next:', ...listTasks(findings)];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function list(items: string[]): string {
  return `  ${isolate(items.join('، '))}`;
}

function describeDates(sheets: DraftedSlide[]): string[] {
  const timeline = sheets.find(({ kind }) => kind === 'timeline');
  if (!timeline) return ['no timeline: minbar found fewer than two events with a year'];
  const dates = timeline.bullets.map(({ lead = '', caption }) =>
    [lead, caption ?? ''].join(' ').trim(),
  );
  return [`a timeline of ${count(dates.length, 'date')}:`, list(dates)];
}

function describeAlliances({ actors, others, stages, meetings }: DraftAlliances): string[] {
  const all = [...actors, ...others];
  if (all.length < 2) return ['no map: minbar found fewer than two actors that it knows'];
  const relations = stages.flatMap((stage) => stage.relations).length;
  return [
    `${count(all.length, 'actor')}:`,
    list(all.map(({ names: [name = ''] }) => name)),
    `${count(relations, 'relation')} on ${count(stages.length, 'map')}, ${meetings.length} more suggested in alliances.yaml`,
  ];
}

function describeScenarios(sheets: DraftedSlide[]): string[] {
  const scenarios = sheets.filter(({ kind }) => kind === 'scenario');
  if (scenarios.length === 0)
    return ['no scenarios: minbar found no list of scenarios in a form that it knows'];
  return [
    `${count(scenarios.length, 'scenario')}, each on a slide at the end:`,
    ...scenarios.map(({ headline }) => `  ${isolate(headline.join(' '))}`),
  ];
}

function describeParts(sheets: DraftedSlide[]): string[] {
  if (!sheets.some(({ kind }) => kind === 'roadmap')) return [];
  return ['a slide with the parts of the talk, which are the headings of the essay'];
}

function describePictures(sheets: DraftedSlide[]): string[] {
  const shown = sheets.flatMap(({ picture }) => picture ?? []).length;
  const suggested = sheets.flatMap((sheet) => sheet.suggested ?? []).length;
  if (shown + suggested === 0) return [];
  const rest = suggested > 0 ? `, ${suggested} more suggested in the remarks of slides` : '';
  return [`${count(shown, 'picture')} of the essay on slides${rest}`];
}

function describeSilent(silent: Passage[]): string[] {
  if (silent.length === 0) return [];
  return [`${count(silent.length, 'passage')} of references or notes on no slide`];
}

function describeUnnamed(unnamed: Passage[]): string[] {
  if (unnamed.length === 0) return [];
  return [
    'no slide can speak these passages, which are in the essay more than once (so deck.yaml has coverage: advised):',
    ...unnamed.flatMap(({ line, text }) => [`  essay.txt:${line}`, `  ${isolate(text)}`]),
  ];
}

function listTasks({ sheets, alliances }: Findings): string[] {
  const has = (kind: DraftedSlide['kind']) => sheets.some((sheet) => sheet.kind === kind);
  return [
    '  the headlines: they are clauses of the essay; write what each slide says',
    ...(has('timeline') ? ['  the timeline: do the words of each date tell what happened?'] : []),
    ...(alliances.stages.length > 0
      ? ['  alliances.yaml: the kind and direction of each relation, and the places of the actors']
      : []),
    ...(alliances.meetings.length > 0
      ? ['  alliances.yaml: the suggestions at its end; choose a kind for those that matter']
      : []),
    ...(has('scenario')
      ? ['  the scenarios: which other sentences of the essay are about them?']
      : []),
    '  deck.yaml: the minutes of the talk',
  ];
}
