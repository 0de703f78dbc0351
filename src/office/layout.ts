import type { DrawnSlide } from '../draw/illustration.ts';
import type { Deck } from '../link/deck.ts';
import { isEnding } from '../link/slide-order.ts';
import { kindRules } from '../read/slide-kind.ts';
import { placeScenario } from '../write/band.ts';
import { layoutOf } from '../write/layout.ts';
import { cardLayout } from './card-layout.ts';
import { listGrounds, titleLayout } from './ground-layouts.ts';
import type { Layout } from './layout-frame.ts';
import { scenarioLayout, scenarioWordsLayout } from './scenario-layouts.ts';
import type { CountColumns } from './statement-layout.ts';
import { listStatements } from './statement-layouts.ts';
import type { Tools } from './tools.ts';

/** Returns the name of the layout that a slide has. */
export function nameLayout(slide: DrawnSlide, deck: Deck): string {
  if (isEnding(slide)) {
    const words = slide.illustrations.length === 0 ? '-words' : '';
    return `scenario-${placeScenario(slide, deck)}${words}`;
  }
  if (slide.kind === 'shift') return 'map';
  if (kindRules[slide.kind].isPicture) return 'full-picture';
  return layoutOf(slide) ?? slide.kind;
}

/** Returns the layouts of a presentation, with as many columns as the fullest slide of each needs. */
export function listLayouts(slides: DrawnSlide[], deck: Deck, tools: Tools): Layout[] {
  const most: CountColumns = (key, least) => {
    const own = slides.filter((one) => nameLayout(one, deck) === key);
    // The cards of paths are the bullets with a lead.
    const counts = own.map(
      ({ kind, points }) => points.filter(({ lead }) => kind !== 'paths' || lead).length,
    );
    return Math.max(least, ...counts);
  };
  const scenarios = Math.max(1, deck.slides.filter(isEnding).length);
  return [
    titleLayout(tools),
    ...listStatements(tools, most),
    ...listGrounds(tools),
    cardLayout(tools),
    ...Array.from({ length: scenarios }, (_, index) => index + 1).flatMap((place) => [
      scenarioLayout(place, most(`scenario-${place}`, 3), tools),
      scenarioWordsLayout(place, tools),
    ]),
  ];
}
