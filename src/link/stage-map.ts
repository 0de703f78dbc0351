import type { AlliancesFence, StageName } from '../read/fence.ts';
import { error, type Message, type Place } from '../read/message.ts';
import { findNearestName } from '../read/spelling.ts';
import type { GroundedAlliances, GroundedStage } from './grounded-alliances.ts';
import { compareStages, type Shift } from './shift.ts';

/** A map to be drawn: a stage, and what changed since an earlier one. */
export interface StageMap {
  language: 'alliances';
  stage: GroundedStage;
  since?: { stage: GroundedStage; shift: Shift };
  place: Place;
}

/** Returns the map that a fence asks for; a stage that alliances.yaml does not hold is a message. */
export function linkMap(
  fence: AlliancesFence,
  alliances: GroundedAlliances | undefined,
): { map?: StageMap; messages: Message[] } {
  const stage = findStage(fence.stage, alliances);
  const since = fence.since && findStage(fence.since, alliances);
  const messages = [fence.stage, fence.since]
    .filter((name) => name !== undefined)
    .filter((name) => !findStage(name, alliances))
    .map((name) => reportUnknown(name, alliances));
  if (!stage || messages.length > 0) return { messages };
  const map: StageMap = { language: 'alliances', stage, place: fence.place };
  if (since) map.since = { stage: since, shift: compareStages(since, stage) };
  return { map, messages };
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
  if (!alliances) return error('stage-unknown', place, 'there is no alliances.yaml');
  const known = alliances.stages.map((stage) => stage.key);
  const near = findNearestName(key, known);
  const reason = `no such stage: ${key}; expected ${known.join(', ') || 'a stage of alliances.yaml'}`;
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
    .map(({ key, place }) => error('stage-unshown', place, `no slide shows the stage ${key}`));
}
