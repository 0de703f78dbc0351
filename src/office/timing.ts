import type { Element } from 'xast';
import { numberOf } from './finished-part.ts';
import { el, findAll } from './xml.ts';

/** What a click lets appear: a whole shape, or one paragraph of it, from 0. */
export interface Target {
  shape: Element;
  paragraph?: number;
}

/** What appears together with one click. */
export type Click = Target[];

/** How long what appears takes to fade in, ms. */
const fadeTime = 400;

/**
 * Returns the clicks of a slide whose shapes have their numbers (ECMA-376, part 1, 19.5); nothing where
 * it has none. PowerPoint animates no part of a group, so targets are shapes of the slide itself.
 */
export function writeTiming(clicks: Click[]): Element | undefined {
  const given = clicks.filter((click) => click.length > 0);
  if (given.length === 0) return undefined;
  const sequence = el('p:seq', { concurrent: 1, nextAc: 'seek' }, [
    writeNode({ dur: 'indefinite', nodeType: 'mainSeq' }, given.map(writeClick)),
    el('p:prevCondLst', {}, [writeTurn('onPrev')]),
    el('p:nextCondLst', {}, [writeTurn('onNext')]),
  ]);
  const root = writeNode({ dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' }, [sequence]);
  const timing = el('p:timing', {}, [
    el('p:tnLst', {}, [el('p:par', {}, [root])]),
    writeBuilds(given.flat()),
  ]);
  for (const [index, node] of findAll(timing, 'p:cTn').entries())
    node.attributes = { id: String(index + 1), ...node.attributes };
  return timing;
}

function writeNode(attributes: Record<string, string | number>, children: Element[]): Element {
  return el('p:cTn', attributes, [el('p:childTnLst', {}, children)]);
}

function writeTurn(evt: string): Element {
  return el('p:cond', { evt, delay: 0 }, [el('p:tgtEl', {}, [el('p:sldTgt')])]);
}

function writeStart(delay: string): Element {
  return el('p:stCondLst', {}, [el('p:cond', { delay })]);
}

function writeClick(click: Click): Element {
  const effects = click.map((target, index) => writeEffect(target, index === 0));
  const together = writeStarted({ fill: 'hold' }, '0', effects);
  return el('p:par', {}, [
    writeStarted({ fill: 'hold' }, 'indefinite', [el('p:par', {}, [together])]),
  ]);
}

function writeStarted(
  attributes: Record<string, string | number>,
  delay: string,
  children: Element[],
): Element {
  return el('p:cTn', attributes, [writeStart(delay), el('p:childTnLst', {}, children)]);
}

/** Preset 10 is PowerPoint's own «fade». */
function writeEffect(target: Target, isFirst: boolean): Element {
  const preset = { presetID: 10, presetClass: 'entr', presetSubtype: 0, fill: 'hold' };
  const nodeType = isFirst ? 'clickEffect' : 'withEffect';
  const attributes = { ...preset, ...(isBuilt(target) && { grpId: 0 }), nodeType };
  return el('p:par', {}, [writeStarted(attributes, '0', [writeShow(target), writeFade(target)])]);
}

function writeShow(target: Target): Element {
  const name = el('p:attrNameLst', {}, [el('p:attrName', {}, ['style.visibility'])]);
  const timing = el('p:cTn', { dur: 1, fill: 'hold' }, [writeStart('0')]);
  return el('p:set', {}, [
    el('p:cBhvr', {}, [timing, writeAim(target), name]),
    el('p:to', {}, [el('p:strVal', { val: 'visible' })]),
  ]);
}

function writeFade(target: Target): Element {
  return el('p:animEffect', { transition: 'in', filter: 'fade' }, [
    el('p:cBhvr', {}, [el('p:cTn', { dur: fadeTime }), writeAim(target)]),
  ]);
}

function writeAim({ shape, paragraph }: Target): Element {
  const range = el('p:pRg', { st: paragraph, end: paragraph });
  const words = paragraph === undefined ? [] : [el('p:txEl', {}, [range])];
  return el('p:tgtEl', {}, [el('p:spTgt', { spid: numberOf(shape) }, words)]);
}

/** A shape with words is listed as built, a group is not. */
function isBuilt({ shape }: Target): boolean {
  return shape.name === 'p:sp' && findAll(shape, 'a:t').length > 0;
}

function writeBuilds(targets: Target[]): Element | undefined {
  const builds = new Map(
    targets
      .filter(isBuilt)
      .map(({ shape, paragraph }) => [numberOf(shape), paragraph === undefined ? undefined : 'p']),
  );
  if (builds.size === 0) return undefined;
  return el(
    'p:bldLst',
    {},
    [...builds].map(([spid, build]) => el('p:bldP', { spid, grpId: 0, build })),
  );
}
