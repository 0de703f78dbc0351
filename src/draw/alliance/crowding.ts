import type { Fault } from '../map/map-fault.ts';
import type { LaidMap } from './map-layout.ts';
import type { MapRelation } from './map-order.ts';

/** What is wrong, where one thing is in the way of another. */
const sentences: Record<Fault['kind'], string> = {
  'actor-outside': 'an actor is outside the map',
  'actors-overlap': 'two actors overlap',
  'label-nearer-other-line': 'a label is nearer to another line than to its own',
  'label-on-actor': 'a label covers an actor',
  'label-on-label': 'two labels overlap',
  'label-outside': 'a label is outside the map',
  'line-outside': 'a line leaves the map',
  'line-through-actor': 'a line crosses an actor',
  'line-through-label': 'a line crosses a label',
  'lines-together': 'two lines are too close to each other',
  'no-room-for-line': 'there is no room for a line between its actors',
};

/** Returns what is wrong with a map, a sentence a fault, with the actors and relations at fault. */
export function describeFaults({ order, faults }: LaidMap): string[] {
  const nameRelation = (key: string) => {
    const relation = order.relations.find((one) => one.key === key);
    return relation ? describe(relation) : key;
  };
  return faults.map(({ kind, relations, actors }) => {
    const names = [...relations.map(nameRelation), ...actors];
    return `${sentences[kind]}: ${names.join(' and ')}`;
  });
}

function describe({ from, to, kind }: MapRelation): string {
  return `${kind} from ${from} to ${to}`;
}
