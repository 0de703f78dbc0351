import type { Deck, TimedSlide } from '../link/deck.ts';
import type { Plan } from '../link/slide.ts';
import type { StageMap } from '../link/stage-map.ts';
import { type MermaidFence, placeInFence } from '../read/fence.ts';
import { error, type Message, warning } from '../read/message.ts';
import { kindRules } from '../read/slide-kind.ts';
import { listContent, orderMap, type View } from './alliance/map-drawing.ts';
import { checkChart } from './chart-check.ts';
import type { Drawing, DrawingFault, Drawn, Figure } from './figure.ts';
import { type DrawOptions, drawFigures } from './figures.ts';
import { checkLabels, checkLegibility } from './label-check.ts';
import { colourParts } from './part-colours.ts';
import type { ShownPicture } from './picture/shown-picture.ts';

/** A plan with what was drawn for it: one figure; none for two stages that stand as rows. */
export interface Illustration {
  plan: Plan;
  figures: Figure[];
}

/** A slide with its plans drawn, in order. */
export interface DrawnSlide extends TimedSlide {
  illustrations: Illustration[];
  /** Its picture, scaled to its place. */
  shown?: ShownPicture;
  /** The logo, on slides that show it. */
  logo?: ShownPicture;
}

interface Order {
  slide: TimedSlide;
  plan: Plan;
  drawing: Drawing;
}

/**
 * Returns the deck's slides with their plans drawn. A fence that Mermaid rejects is an error at its
 * line in the slide's file. A figure that this machine could not draw is an error at its fence, which
 * says that the slide is not the cause. Overlaps in a map, and faults in a drawing's labels, are
 * warnings.
 */
export async function illustrateDeck(
  deck: Deck,
  drawOptions: DrawOptions,
): Promise<{ slides: DrawnSlide[]; messages: Message[] }> {
  const actors = deck.alliances?.actors ?? [];
  const maps = deck.slides
    .flatMap(listViews)
    .map(({ map, view }) => listContent(map, actors, view));
  const orders = deck.slides.flatMap((slide) =>
    orderSlide(slide, (map, view) => orderMap(map, actors, view, maps)),
  );
  const drawings = orders.map(({ drawing }) => drawing);
  const tokens = colourParts(drawOptions.tokens, deck);
  const drawn = await drawFigures(drawings, { ...drawOptions, tokens });
  const messages = orders.flatMap((order, index) => report(order, drawn[index], deck));
  const figuresOf = (plan: Plan) =>
    orders.flatMap((order, index) => {
      const result = drawn[index];
      return order.plan === plan && result && 'figure' in result ? [result.figure] : [];
    });
  const slides = deck.slides.map((slide) => ({
    ...slide,
    illustrations: slide.plans.map((plan) => ({ plan, figures: figuresOf(plan) })),
  }));
  return { slides, messages };
}

type OrderMap = (map: StageMap, view: View) => Omit<Drawing, 'id'>;

function orderSlide(slide: TimedSlide, order: OrderMap): Order[] {
  const orders = slide.plans.flatMap((plan) =>
    orderPlan(plan, slide, order).map((drawing) => ({ slide, plan, drawing })),
  );
  return orders.map(({ drawing, ...rest }, index) => {
    const id = index === 0 ? slide.id : `${slide.id}-${index + 1}`;
    return { ...rest, drawing: { ...drawing, id } };
  });
}

function orderPlan(plan: Plan, slide: TimedSlide, order: OrderMap): Omit<Drawing, 'id'>[] {
  if (plan.language === 'mermaid') return [{ source: plan.text, title: slide.headline.join(' ') }];
  if (kindRules[slide.kind].isComparison) return [];
  return [order(plan, viewOf(slide))];
}

function viewOf({ kind }: TimedSlide): View {
  return kindRules[kind].isEnding ? 'scenario' : 'step';
}

function listViews(slide: TimedSlide): { map: StageMap; view: View }[] {
  if (kindRules[slide.kind].isComparison) return [];
  const maps = slide.plans.filter((plan) => plan.language === 'alliances');
  return maps.map((map) => ({ map, view: viewOf(slide) }));
}

function report({ slide, plan }: Order, drawn: Drawn | undefined, deck: Deck): Message[] {
  if (!drawn) return [];
  if ('figure' in drawn)
    return plan.language === 'mermaid'
      ? [
          ...checkLabels(drawn.figure, slide, plan, deck),
          ...checkChart(drawn.figure, slide, plan, deck),
          ...checkLegibility(drawn.figure, plan),
        ]
      : checkRoom(drawn.figure, plan);
  return [reportFault(drawn.fault, plan)];
}

/** Returns a fault as a message at its place in its source; a map, and what the machine failed at, have only a beginning. */
export function reportFault(
  { reason, line = 1, column = 1, cutOff }: DrawingFault,
  plan: MermaidFence | StageMap,
): Message {
  const { place } = plan;
  if (cutOff === 'machine')
    return error('figure-undrawn', place, `the figure was not drawn: ${reason}`, innocent);
  const at = plan.language === 'mermaid' ? placeInFence(plan, line - 1, column - 1) : place;
  return error('figure-refused', at, `the figure cannot be drawn: ${reason}`);
}

/** Added to the message if the author is not the cause of a fault. */
const innocent = 'the slide is not at fault: build again when this machine is less busy';

/** What an author can do where a map is crowded. */
const advice = 'move an actor (place), or show fewer relations in this stage';

function checkRoom({ crowding = [] }: Figure, { place }: StageMap): Message[] {
  return crowding.map((reason) => warning('map-crowded', place, reason, advice));
}
