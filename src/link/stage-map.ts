import type { AlliancesFence, AskedPair, StageName } from '../read/fence.ts';
import { error, type Message, type Place, warning } from '../read/message.ts';
import type { Kind } from '../read/slide-kind.ts';
import { findNearestName } from '../read/spelling.ts';
import type { Citation } from './cite.ts';
import type { GroundedAlliances } from './grounded-alliances.ts';
import { reportActor } from './grounded-relation.ts';
import type { GroundedStage, HeldRelation } from './inheritance.ts';
import { type Choice, chooseShown, isOfPair, type Room } from './map-choice.ts';
import { compareStages, type Shift } from './shift.ts';

/**
 * A map to be drawn: a stage, and what changed since an earlier one. Both stages hold the relations
 * that the map shows, and no others.
 */
export interface StageMap {
  language: 'alliances';
  stage: GroundedStage;
  since?: { stage: GroundedStage; shift: Shift };
  place: Place;
}

/** How much can be seen at a glance on a map; a comparison may have more, because the audience looks at it longer. */
const rooms: Record<'map' | 'comparison', Room> = {
  map: { relations: 6, changes: 3 },
  comparison: { relations: 10, changes: 8 },
};

/**
 * Returns the map that a fence asks for. Messages: stages, actors and relations that alliances.yaml
 * does not hold, a stage that does not come from the one it is compared with; a warning of a map that
 * shows more than is seen at a glance, with what could be left out.
 */
export function linkMap(
  fence: AlliancesFence,
  alliances: GroundedAlliances | undefined,
  kind: Kind,
): { map?: StageMap; messages: Message[] } {
  const stage = findStage(fence.stage, alliances);
  const since = fence.since && findStage(fence.since, alliances);
  const messages = [fence.stage, fence.since]
    .filter((name) => name !== undefined)
    .filter((name) => !findStage(name, alliances))
    .map((name) => reportUnknown(name, alliances));
  if (!stage || !alliances || messages.length > 0) return { messages };
  const isKnown = !alliances.unproven.has(stage.key);
  const apart = since && isKnown && checkLineage(stage, fence.since);
  if (apart) return { messages: [apart] };
  const unknown = checkShow(fence, since ? [since, stage] : [stage], alliances);
  if (unknown.length > 0) return { messages: unknown };
  const room = rooms[kind === 'compare' ? 'comparison' : 'map'];
  const choice = chooseShown(compareStages(since ?? stage, stage), stage, room, fence.show);
  return { map: takeShown(fence, choice, stage, since), messages: checkRoom(fence, choice) };
}

/** Without `since`, a stage is compared with itself, so nothing changed. */
function takeShown(
  { place }: AlliancesFence,
  { shift }: Choice,
  stage: GroundedStage,
  since: GroundedStage | undefined,
): StageMap {
  const { kept, changed, begun, ended } = shift;
  const lasting = [...kept, ...changed];
  const late = new Set([...lasting.map(({ after }) => after), ...begun]);
  const early = new Set([...lasting, ...ended].map(({ before }) => before));
  const take = (whole: GroundedStage, shown: Set<HeldRelation>) => ({
    ...whole,
    relations: whole.relations.filter((one) => shown.has(one)),
  });
  const map: StageMap = { language: 'alliances', stage: take(stage, late), place };
  if (since) map.since = { stage: take(since, early), shift };
  return map;
}

function checkLineage({ key, lineage }: GroundedStage, since: StageName | undefined) {
  if (!since || lineage.includes(since.key)) return undefined;
  const before =
    lineage.length > 0 ? `write since: ${lineage.join(' or ')}` : `${key} is the first stage`;
  const reason = `the stage ${since.key} does not lead to the stage ${key}: ${before}`;
  return error('stage-apart', since.place, reason);
}

function checkShow(
  { show = [] }: AlliancesFence,
  stages: GroundedStage[],
  { actors, unproven }: GroundedAlliances,
): Message[] {
  return show.flatMap((pair) => {
    const strange = pair.ends.filter((end) => !actors.some(({ key }) => key === end));
    if (strange.length > 0) return strange.map((end) => reportActor(end, pair.place, actors));
    const holds = stages.some(
      ({ key, relations }) => unproven.has(key) || relations.some((one) => isOfPair(one, pair)),
    );
    return holds ? [] : [error('relation-unknown', pair.place, describeMissing(pair))];
  });
}

function describeMissing({ ends, kind }: AskedPair): string {
  const what = kind ? `relation of ${kind}` : 'relation';
  return `this stage has no ${what} between ${ends.join(' and ')}: correct show, or choose another stage`;
}

function checkRoom({ place }: AlliancesFence, { excess, spare }: Choice): Message[] {
  if (!excess) return [];
  const names = spare.map(({ from, to, kind }) => `${from} ${to} ${kind}`).join(', ');
  return [
    warning(
      'map-busy',
      place,
      `this map has ${excess}: choose relations with show; you could leave out ${names}`,
    ),
  ];
}

/** Returns the quotations of the relations that a map shows, and of the ends that it shows. */
export function evidenceOf({ stage, since }: StageMap): Citation[] {
  const ended = since?.shift.ended ?? [];
  return [...stage.relations, ...ended.flatMap(({ end }) => end ?? [])].map(
    ({ citation }) => citation,
  );
}

/** Returns the relations that the step of a map shows: those that are new or otherwise. */
export function steppedOf({ since }: StageMap): HeldRelation[] {
  if (!since) return [];
  return [...since.shift.begun, ...since.shift.changed.map(({ after }) => after)];
}

function findStage(
  { key }: StageName,
  alliances: GroundedAlliances | undefined,
): GroundedStage | undefined {
  return alliances?.stages.find((stage) => stage.key === key);
}

function reportUnknown(
  { key, place }: StageName,
  alliances: GroundedAlliances | undefined,
): Message {
  if (!alliances)
    return error(
      'stage-unknown',
      place,
      'this folder has no file alliances.yaml, but this fence needs it: add the file, or remove the fence',
    );
  const known = alliances.stages.map((stage) => stage.key);
  const near = findNearestName(key, known);
  const reason = `alliances.yaml has no stage ${key}; its stages are ${known.join(', ') || '(none)'}`;
  return error('stage-unknown', place, reason, ...(near ? [{ suggestion: near }] : []));
}

/** Returns a message for each stage that no slide shows. */
export function findUnshown(
  alliances: GroundedAlliances | undefined,
  slides: { plans: (StageMap | { language: 'mermaid' })[] }[],
): Message[] {
  const maps = slides.flatMap(({ plans }) => plans).filter((one) => one.language === 'alliances');
  const shown = new Set(maps.flatMap(({ stage, since }) => [stage.key, since?.stage.key]));
  return (alliances?.stages ?? [])
    .filter(({ key }) => !shown.has(key))
    .map(({ key, place }) =>
      error(
        'stage-unshown',
        place,
        `no slide shows the stage ${key}: add an alliances fence that shows it, or remove the stage`,
      ),
    );
}
