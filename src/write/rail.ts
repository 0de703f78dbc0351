import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Deck } from '../link/deck.ts';
import type { Slide } from '../link/slide.ts';
import { isEnding } from '../link/slide-order.ts';
import { toInline } from './inline.ts';
import { nameScenario } from './page-words.ts';

/**
 * Returns the strip of the essay's stages, from right to left, the slide's own lit. What scenario
 * slides alone show is none of its times: there, the scenario itself is lit after all of them.
 */
export function writeRail(slide: Slide, deck: Deck, scenario: number): Element[] {
  const [stage] = stagesOf(slide);
  const times = listTimes(deck);
  if (!stage || times.length === 0) return [];
  const present = isEnding(slide) ? times.length : times.indexOf(stage);
  const names = times.map((key) => nameOf(key, deck));
  if (isEnding(slide)) names.push(nameScenario(scenario));
  const items = names.map((name, index) =>
    h('li', { class: index < present ? 'past' : index === present ? 'now' : undefined }, [
      ...toInline(name),
    ]),
  );
  return [h('ol.rail', { ariaLabel: 'مراحل العلاقة' }, items)];
}

function stagesOf({ plans }: Slide): string[] {
  return plans.flatMap((plan) => (plan.language === 'alliances' ? [plan.stage.key] : []));
}

function listTimes({ alliances, slides }: Deck): string[] {
  const told = slides.filter((slide) => !isEnding(slide)).flatMap((slide) => stagesOf(slide));
  return (alliances?.stages ?? []).map(({ key }) => key).filter((key) => told.includes(key));
}

function nameOf(key: string, { alliances }: Deck): string {
  return alliances?.stages.find((stage) => stage.key === key)?.name.text ?? '';
}
