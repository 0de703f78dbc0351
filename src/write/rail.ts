import type { Element } from 'hast';
import { h } from 'hastscript';
import { listTalk } from '../link/backup.ts';
import type { Deck } from '../link/deck.ts';
import type { Slide } from '../link/slide.ts';
import { isEnding } from '../link/slide-order.ts';
import { toInline } from './inline.ts';

/** How a stage is to the one that a slide shows. */
export type TimeState = 'past' | 'now' | 'later';

/** A stage of the strip: how it is after the map's step, and before it where there is one. */
export interface Time {
  name: string;
  state: TimeState;
  before?: TimeState;
}

/**
 * Returns the essay's stages for the strip of a slide with a map. What scenario slides or backup slides
 * alone show is none of its times, and scenario slides have no strip. Stages of one name are one time.
 */
export function listRail(slide: Slide, deck: Deck): Time[] {
  const [plan] = slide.plans;
  const times = listTimes(deck);
  if (plan?.language !== 'alliances') return [];
  const present = times.indexOf(plan.stage.name.text);
  const earlier = plan.since ? times.indexOf(plan.since.stage.name.text) : -1;
  return times.map((name, index) => ({
    name,
    state: stateAt(index, present),
    ...(earlier >= 0 && { before: stateAt(index, earlier) }),
  }));
}

/**
 * Returns the strip of the essay's stages, from right to left, with the slide's own stage highlighted. If a map steps
 * from an earlier stage, data-before says where each is before the step, and the class where it is
 * after it (styles/maps.css); aria-current goes with the step (src/client/rail.ts).
 */
export function writeRail(slide: Slide, deck: Deck): Element[] {
  const times = listRail(slide, deck);
  if (times.length === 0) return [];
  const items = times.map(({ name, state, before }) => {
    const properties = {
      class: state === 'later' ? undefined : state,
      dataBefore: before,
      ariaCurrent: state === 'now' ? 'step' : undefined,
    };
    return h('li', properties, toInline(name));
  });
  return [h('ol.rail', { ariaLabel: 'مراحل العلاقة' }, items)];
}

function stateAt(index: number, present: number): TimeState {
  if (index === present) return 'now';
  return index < present ? 'past' : 'later';
}

function stagesOf({ plans }: Slide): string[] {
  return plans.flatMap((plan) => (plan.language === 'alliances' ? [plan.stage.key] : []));
}

function listTimes({ alliances, slides }: Deck): string[] {
  const told = listTalk(slides)
    .filter((slide) => !isEnding(slide))
    .flatMap(stagesOf);
  const stages = (alliances?.stages ?? []).filter(({ key }) => told.includes(key));
  return [...new Set(stages.map(({ name }) => name.text))];
}
