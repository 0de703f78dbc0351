import { mutualKinds } from '../../link/inheritance.ts';
import type { Actor, RelationKind } from '../../read/alliances.ts';
import type { weights } from '../map/line.ts';
import type { Actor as Ground } from '../map/placed-actor.ts';

/** When a part of a map is there: at the earlier stage alone, the later alone, or at both. */
export type Step = 'before' | 'after' | 'kept';

/** What became of a relation since the earlier stage; on a map of one stage, all are kept. */
export type RelationChange = 'kept' | 'new' | 'changed' | 'ended';

/** An actor at its place on the map, px; a disc's least radius. */
export interface MapActor {
  key: string;
  /** The rows of each of its names. */
  names: string[][];
  look: string;
  form: Actor['form'];
  x: number;
  y: number;
  radius: number;
  /** It comes with the step, or goes with it. */
  step?: 'wakes' | 'sleeps';
}

/** How heavy a relation's line and label are. */
export type Look = keyof typeof weights;

/** A relation to be drawn; without rows it has no label. */
export interface MapRelation {
  key: string;
  from: string;
  to: string;
  kind: RelationKind;
  rows: string[];
  implied: boolean;
  step?: Step;
  /** Of a relation that changed, both its earlier and its later form are `changed`, told apart by their step. */
  change: RelationChange;
  /** The essay says that it grew or lessened; its earlier form carries this too. */
  degree?: 'more' | 'less';
  look: Look;
  /** After the step it is still there, cut across: its kind changed, or the essay ends it. */
  former?: true;
  /** The stage that is shown says it itself; others it took over. */
  said?: boolean;
}

/** What stands on a map. */
export interface MapContent {
  size: { w: number; h: number };
  actors: MapActor[];
  relations: MapRelation[];
  /** Where a sign says which state is shown: kept free of lines and labels. */
  state?: Ground;
}

/** What the layout needs to know of a map beside its Mermaid text; the same in, the same out. */
export interface MapOrder extends MapContent {
  /** All maps of the deck: one curve for what stands on several. */
  deck: MapContent[];
}

/** Names a relation among those of the whole deck, whatever its words, its step, and who says it first. */
export function nameRoute({ from, to, kind }: Pick<MapRelation, 'from' | 'to' | 'kind'>): string {
  const ends = mutualKinds.has(kind) ? [from, to].sort() : [from, to];
  return [...ends, kind].join(' ');
}

/** Returns the rows of an actor's names; between two names one stays empty, for a rule. */
export function rowsOfNames({ names }: Pick<MapActor, 'names'>): string[] {
  return names.flatMap((rows, index) => (index === 0 ? rows : [' ', ...rows]));
}

/** Returns the map's Mermaid text; actors and relations are named by their numbers. */
export function writeSource({ actors, relations }: MapContent): string {
  const nameOf = (key: string) => `a${actors.findIndex((actor) => actor.key === key)}`;
  const nodes = actors.flatMap((actor) => {
    const { key, form, look } = actor;
    const text = `"${rowsOfNames(actor).map(escapeWords).join('<br/>')}"`;
    const shape = form === 'disc' ? `((${text}))` : `[${text}]`;
    return [
      `  ${nameOf(key)}${shape}`,
      ...look.split(' ').map((one) => `  class ${nameOf(key)} ${one}`),
    ];
  });
  const edges = relations.map(({ from, to, rows }, index) => {
    const label = rows.length > 0 ? `|"${rows.map(escapeWords).join('<br/>')}"|` : '';
    return `  ${nameOf(from)} r${index}@-->${label} ${nameOf(to)}`;
  });
  return ['flowchart TB', ...nodes, ...edges].join('\n');
}

/** Mermaid's own escapes for what would end or change a label; what would not is left, for it measures
 * the escape and not the sign. */
function escapeWords(words: string): string {
  return words.replace(/["`]|#(?=\w+;)|<(?=[\p{L}/!?])/gu, (sign) => `#${sign.codePointAt(0)};`);
}
