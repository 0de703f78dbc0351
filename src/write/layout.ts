import type { DrawnSlide } from '../draw/illustration.ts';
import { kindRules } from '../read/slide-kind.ts';

/** A figure this many times as wide as it is high stands over the quotations, not beside them. */
const wide = 2.1;

/** What chooses a layout. */
type Held = Pick<DrawnSlide, 'kind' | 'illustrations' | 'points'>;

/** Returns how a statement is laid out: what it holds chooses; other kinds are laid out by their kind. */
export function layoutOf({ kind, illustrations, points }: Held): string | undefined {
  if (!kindRules[kind].hasLayouts) return undefined;
  const [illustration] = illustrations;
  const [figure] = illustration?.figures ?? [];
  if (illustration?.plan.language === 'alliances') return 'map';
  if (!figure) return 'words';
  if (points.length === 0) return 'figure';
  return figure.width / figure.height >= wide ? 'above' : 'beside';
}
