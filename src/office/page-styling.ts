import type { Element } from 'hast';
import type { Styling } from './ink.ts';
import type { Colour, Palette } from './palette.ts';

/**
 * What the styles of the page differ by: the ground of a slide, the token of its scenario's colour, the
 * colour of a way to a scenario.
 */
export interface Surface {
  isNight?: boolean;
  /** Lines on the colour of a scenario. */
  isBand?: boolean;
  scenario?: string;
  way?: Colour;
}

/** The tokens of actors' colours (styles/figures.css). */
const actorColours = ['maroon', 'teal', 'ochre', 'purple', 'navy', 'olive', 'charcoal', 'slate'];

/**
 * Returns what styles/figures.css and styles/maps.css say of the parts of drawings, as ink: the build
 * writes classes, and PowerPoint knows none.
 */
export function styleAsPage(palette: Palette, surface: Surface = {}): Styling {
  const { isNight, isBand, scenario, way } = surface;
  if (isBand) return styleInBand(`#${palette.hexOf('on-colour')}`);
  const hex = (token: string) => `#${palette.hexOf(token)}`;
  const [ink, paper] = [hex(isNight ? 'night-text' : 'ink'), hex('paper')];
  const byClass: Record<string, ReturnType<Styling>> = {
    axis: { fill: 'none', stroke: ink, strokeWidth: 5 },
    stem: { fill: 'none', stroke: ink, strokeWidth: 1.5 },
    break: { fill: 'none', stroke: ink, strokeWidth: 2 },
    gap: { stroke: paper, strokeWidth: 18 },
    bar: { fill: ink },
    marker: { stroke: hex('lit') },
    rule: { stroke: hex('slate') },
    strike: { stroke: ink },
    state: { fill: ink, size: 20, weight: 400 },
    now: { fill: paper, weight: 700 },
    former: { colour: palette.of('former') },
    arrow: { fill: ink },
    thread: { fill: 'none', stroke: 'currentColor', strokeWidth: 10, ...(way && { colour: way }) },
  };
  return (part) => {
    const classes = listClasses(part);
    const colour = classes.find((one) => actorColours.includes(one));
    const actor = colour ? hex(isNight ? `${colour}-night` : colour) : ink;
    const styles = classes.map((one) => byClass[one] ?? {});
    return Object.assign(
      {},
      styleChange(part, palette, scenario),
      ...styles,
      styleStrand(classes, actor, { paper, ink, isNight: isNight ?? false }),
    );
  };
}

/** On a scenario's colour, strands and their names have the colour of words on it. */
function styleInBand(on: string): Styling {
  return ({ tagName }) => {
    if (tagName === 'text') return { fill: on, stroke: 'none', size: 20, weight: 700, isRtl: true };
    return tagName === 'path' ? { fill: 'none', stroke: on, strokeWidth: 6 } : {};
  };
}

function listClasses({ properties }: Element): string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}

interface Ground {
  paper: string;
  ink: string;
  isNight: boolean;
}

function styleStrand(classes: string[], actor: string, { paper, ink, isNight }: Ground) {
  if (classes.includes('strand'))
    return { fill: 'none', stroke: actor, strokeWidth: isNight ? 6 : 7 };
  if (classes.includes('strand-name'))
    return { fill: actor, size: 24, weight: 700, anchor: 'start' as const, isRtl: true };
  if (classes.includes('dot')) return { fill: paper, stroke: actor, strokeWidth: 5 };
  if (classes.includes('between')) return isNight ? { fill: 'none' } : { fill: ink, alpha: 0.05 };
  return {};
}

/** What is kept is quiet; what a scenario decides has its colour. */
function styleChange({ tagName, properties, children }: Element, palette: Palette, scenario = '') {
  const { dataChange, dataStep, dataRelation } = properties;
  if (tagName !== 'g') return {};
  const isLine = !children.some((one) => one.type === 'element' && one.tagName !== 'path');
  if (scenario && dataRelation && isLine && (dataStep === 'after' || dataStep === undefined))
    return { colour: palette.of(scenario) };
  const isKept = (dataChange === 'kept' && dataStep !== undefined) || dataStep === 'before';
  return isKept ? { colour: palette.of('kept') } : {};
}
