import { readAlliances } from '../../src/read/alliances.ts';
import { draftFittingFolder } from '../draft/folder.ts';
import { readKnownEssays } from './known-essay.ts';
import { type Finding, type Score, type Share, scoreDraft } from './score.ts';

/**
 * Prints how good drafts are: of the essays in this folder, against what a reader finds in them. Two
 * groups: the essays by which the rules were made, and those that were not looked at. With names of
 * essays, prints what counts against their drafts. No test: the figures are to be read.
 */
const only = process.argv.slice(2);
const columns = ['headlines', 'otherwise', 'bullets', 'slides'] as const;
const findings = ['actors', 'relations', 'dates', 'scenarios'] as const;

/** Returns the names of the actors that a drafted alliances.yaml has, those left to the author too. */
function actorsOf(text: string): string[][] {
  const taken = readAlliances({ path: 'alliances.yaml', text }).alliances?.actors ?? [];
  const offered = [...text.matchAll(/^ {2}# {3}name: (.+)$/gmu)].map(([, name = '']) => [name]);
  return [...taken.map(({ names, also }) => [names.join(' '), ...also]), ...offered];
}

function write(share: Share): string {
  const per = share.all === 0 ? '–' : `${Math.round((100 * share.of) / share.all)}%`;
  return `${share.of}/${share.all} ${per}`.padEnd(14);
}

function writeRow(name: string, score: Score): string {
  const cells = columns.map((key) =>
    key === 'otherwise' ? String(score.otherwise.length).padEnd(10) : write(score[key]),
  );
  const pairs = findings.map((key) => `${write(score[key].right)}${write(score[key].found)}`);
  return [name.padEnd(12), ...cells, ...pairs].join(' ');
}

function addShares(shares: Share[]): Share {
  const sum = (key: keyof Share) => shares.reduce((total, one) => total + one[key], 0);
  return { of: sum('of'), all: sum('all') };
}

function addScores(scores: Score[]): Score {
  const add = (key: 'headlines' | 'bullets' | 'slides') => addShares(scores.map((one) => one[key]));
  const join = (key: (typeof findings)[number]): Finding => ({
    right: addShares(scores.map((one) => one[key].right)),
    found: addShares(scores.map((one) => one[key].found)),
  });
  return {
    headlines: add('headlines'),
    otherwise: scores.flatMap(({ otherwise }) => otherwise),
    bullets: add('bullets'),
    slides: add('slides'),
    actors: join('actors'),
    relations: join('relations'),
    dates: join('dates'),
    scenarios: join('scenarios'),
    faults: [],
  };
}

const scored: { held: boolean; score: Score }[] = [];
const heads = [
  'essay',
  'headlines whole',
  'otherwise',
  'bullets alone',
  'slides full',
  ...findings.flatMap((key) => [`${key} right`, 'found']),
];
if (only.length === 0) console.log(heads.join(' · '));
for (const essay of readKnownEssays()) {
  if (only.length > 0 && !only.includes(essay.name)) continue;
  const { folder } = await draftFittingFolder(essay.text);
  const score = scoreDraft(folder, essay, actorsOf(folder.alliances?.text ?? ''));
  scored.push({ held: essay.answers.held, score });
  console.log(writeRow(`${essay.answers.held ? '*' : ''}${essay.name}`, score));
  if (only.length > 0)
    console.log([...score.faults, ...score.otherwise.map((one) => `otherwise: ${one}`)].join('\n'));
}
for (const held of [false, true]) {
  const group = scored.filter((one) => one.held === held).map(({ score }) => score);
  if (group.length > 1) console.log(writeRow(held ? 'held out' : 'tuned', addScores(group)));
}
