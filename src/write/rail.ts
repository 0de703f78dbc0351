import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Deck } from '../link/deck.ts';
import type { Slide } from '../link/slide.ts';
import { isEnding } from '../link/slide-order.ts';
import { toInline } from './inline.ts';

/**
 * Returns the strip of the essay's stages, from right to left, the slide's own lit. Where a map steps
 * from an earlier stage, data-before says how each stands before the step, the class how it stands
 * after it (styles/maps.css); aria-current goes with the step (src/client/rail.ts). What scenario
 * slides alone show is none of its times, and they have no strip. Stages of one name are one time.
 */
export function writeRail(slide: Slide, deck: Deck): Element[] {
  const [plan] = slide.plans;
  const times = listTimes(deck);
  if (plan?.language !== 'alliances' || times.length === 0) return [];
  const present = times.indexOf(plan.stage.name.text);
  const earlier = plan.since ? times.indexOf(plan.since.stage.name.text) : -1;
  const items = times.map((time, index) => {
    const properties = {
      class: stateAt(index, present),
      dataBefore: earlier < 0 ? undefined : (stateAt(index, earlier) ?? 'later'),
      ariaCurrent: index === present ? 'step' : undefined,
    };
    return h('li', properties, toInline(time));
  });
  return [h('ol.rail', { ariaLabel: 'مراحل العلاقة' }, items)];
}

function stateAt(index: number, present: number): 'past' | 'now' | undefined {
  if (index === present) return 'now';
  return index < present ? 'past' : undefined;
}

function stagesOf({ plans }: Slide): string[] {
  return plans.flatMap((plan) => (plan.language === 'alliances' ? [plan.stage.key] : []));
}

function listTimes({ alliances, slides }: Deck): string[] {
  const told = slides.filter((slide) => !isEnding(slide)).flatMap((slide) => stagesOf(slide));
  const stages = (alliances?.stages ?? []).filter(({ key }) => told.includes(key));
  return [...new Set(stages.map(({ name }) => name.text))];
}
