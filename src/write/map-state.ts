import type { Element } from 'hast';
import { s } from 'hastscript';

/** The sign's size, px (src/draw/alliance/state-place.ts keeps it free); its words' baseline. */
const sign = { width: 134, height: 44, baseline: 29 };
const words = { before: 'قبل', after: 'بعد' };
/** Each half is as wide as its word needs: the earlier state is on the right. */
const half = sign.width / 2;
const middles = { before: half * 1.5, after: half * 0.5 };
const round = sign.height / 2;
const grounds = {
  before: `M${half} 0H${sign.width - round}a${round} ${round} 0 0 1 0 ${sign.height}H${half}Z`,
  after: `M${half} 0H${round}a${round} ${round} 0 0 0 0 ${sign.height}H${half}Z`,
};

/**
 * Returns the label that says which state a map shows, «قبل» or «بعد», at the place that the drawing keeps
 * free for it; nothing if the map has no step. The half of the state that is shown is filled.
 */
export function writeState({ properties }: Element): Element[] {
  const place = String(properties.dataState ?? '');
  if (place === '') return [];
  const states = (['before', 'after'] as const).map((state) =>
    s('g', { dataStep: state }, [
      s('path', { d: grounds[state] }),
      ...(['before', 'after'] as const).map((one) =>
        s(
          one === state ? 'text.now' : 'text',
          {
            x: middles[one],
            y: sign.baseline,
            textAnchor: 'middle',
            direction: 'rtl',
          },
          words[one],
        ),
      ),
    ]),
  );
  const outline = { width: sign.width, height: sign.height, rx: round };
  return [s('g.state', { transform: `translate(${place})` }, [...states, s('rect', outline)])];
}
