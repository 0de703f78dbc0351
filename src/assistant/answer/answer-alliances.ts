import type * as v from 'valibot';
import { stringify } from 'yaml';
import { linkAlliances } from '../../link/grounded-alliances.ts';
import { type Alliances, alliancesShape, readAlliances } from '../../read/alliances.ts';
import type { Essay } from '../../read/essay.ts';
import { hasError, type Message, type Place } from '../../read/message.ts';
import { readYaml, type YamlValue } from '../../read/yaml.ts';
import type { Section } from './section.ts';

type Shape = v.InferOutput<typeof alliancesShape>;

/** The maps of an answer, without what the essay does not say. */
export interface AnswerAlliances {
  value: Shape;
  alliances: Alliances;
}

/** Returns the text of alliances.yaml. */
export function writeAlliances({ value }: AnswerAlliances): string {
  return `# من إجابة مساعد: راجع نوع كلّ علاقة واتجاهها، ومواضع الفاعلين.\n${stringify(value)}`;
}

/**
 * Returns the maps without a stage that no slide shows. What it says is said by the stages that follow
 * from it, so that nothing ends or begins at another time than in the essay; without such stages it goes.
 */
export function dropStage({ value }: AnswerAlliances, key: string): AnswerAlliances | undefined {
  const { [key]: dropped, ...rest } = value.stages;
  const keys = Object.keys(value.stages);
  const at = keys.indexOf(key);
  const before = dropped?.after ?? keys[at - 1];
  const entries = Object.entries(rest).map(([name, stage]) => {
    const follows = stage.after === key || (!stage.after && keys.indexOf(name) === at + 1);
    return [name, dropped && follows ? follow(stage, dropped, before) : stage] as const;
  });
  const stages = Object.fromEntries(entries);
  const text = stringify({ ...value, stages });
  const { alliances } = readAlliances({ path: 'alliances.yaml', text });
  return entries.length > 0 && alliances ? { value: { ...value, stages }, alliances } : undefined;
}

type StageShape = Shape['stages'][string];

function follow(stage: StageShape, dropped: StageShape, before: string | undefined): StageShape {
  const { after: _, ...own } = stage;
  const pairs = new Set(own.relations.flatMap(pairsOf));
  const earlier = dropped.relations.filter((one) => !pairsOf(one).some((pair) => pairs.has(pair)));
  return {
    ...own,
    ...(before && { after: before }),
    relations: [...earlier, ...own.relations],
    ends: [...dropped.ends, ...own.ends],
  };
}

function pairsOf({ from, to }: StageShape['relations'][number]): string[] {
  return [to].flat().map((end) => [from, end].sort().join(' '));
}

/** A part of the maps that can go alone, and the line in the answer where it begins. */
interface Part {
  line: number;
  remove: (value: Shape) => void;
}

/**
 * Returns alliances.yaml from an answer: written anew from what was read, without the actors, stages,
 * relations and ends in which there is a fault, each of which is reported at its place in the answer.
 */
export function readAnswerAlliances(
  section: Section,
  path: string,
  essay: Essay,
): { maps?: AnswerAlliances; messages: Message[] } {
  // Empty lines above the text give every part its place in the answer.
  const text = '\n'.repeat(section.line) + section.text;
  const { yaml, messages } = readYaml({ path, text, linesAbove: 0 }, alliancesShape);
  const { alliances } = readAlliances({ path, text });
  if (!yaml || !alliances) return { messages };
  const { messages: faults } = linkAlliances(alliances, essay, 'required');
  const maps = hasError(faults) ? prune(yaml, faults, essay) : { value: yaml.value, alliances };
  return { ...(maps && { maps }), messages: [...messages, ...faults] };
}

/** Removes faulty parts until none is left: without a relation, an end may end what does not hold. */
function prune(
  yaml: YamlValue<Shape>,
  faults: Message[],
  essay: Essay,
): AnswerAlliances | undefined {
  const value = structuredClone(yaml.value);
  remove(value, listParts(yaml), faults);
  for (;;) {
    const path = 'alliances.yaml';
    const { alliances } = readAlliances({ path, text: stringify(value) });
    if (!alliances || Object.keys(value.stages).length === 0) return undefined;
    const { messages } = linkAlliances(alliances, essay, 'required');
    if (!hasError(messages)) return { value, alliances };
    const { yaml: again } = readYaml(
      { path, text: stringify(value), linesAbove: 0 },
      alliancesShape,
    );
    if (!again || !remove(value, listParts(again), messages)) return undefined;
  }
}

/** Removes the part in which each error is; returns false if an error is in none. */
function remove(value: Shape, parts: Part[], messages: Message[]): boolean {
  const faulty = messages
    .filter(({ severity }) => severity === 'error')
    .map(({ place }) => parts.findLast(({ line }) => line <= place.line));
  // From the last to the first, so that the numbers of relations before it stay right.
  for (const part of parts.filter((one) => faulty.includes(one)).reverse()) part.remove(value);
  return faulty.every((part) => part !== undefined);
}

function listParts({ value, placeOf }: YamlValue<Shape>): Part[] {
  const lineOf = (place: Place) => place.line;
  const actors = Object.keys(value.actors).map(
    (key): Part => ({
      line: lineOf(placeOf('actors', key)),
      remove: (all) => delete all.actors[key],
    }),
  );
  const stages = Object.entries(value.stages).flatMap(([key, stage]): Part[] => [
    { line: lineOf(placeOf('stages', key)), remove: (all) => delete all.stages[key] },
    ...(['relations', 'ends'] as const).flatMap((list) =>
      stage[list].map(
        (_, index): Part => ({
          line: lineOf(placeOf('stages', key, list, index)),
          remove: (all) => all.stages[key]?.[list].splice(index, 1),
        }),
      ),
    ),
  ]);
  return [...actors, ...stages].sort((a, b) => a.line - b.line);
}
