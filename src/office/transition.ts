import type { Element } from 'xast';
import { el } from './xml.ts';

/** What a slide that morphs declares beside the namespaces of every part. */
export const morphNamespaces = {
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:p159': 'http://schemas.microsoft.com/office/powerpoint/2015/09/main',
};

/** Returns the fade with which a slide comes. */
export function writeFade(): Element {
  return el('p:transition', { spd: 'med' }, [el('p:fade')]);
}

/** Returns Morph (MS-PPTX, 2.6.3), with which what has one name on two slides moves; older readers fade. */
export function writeMorph(): Element {
  return el('mc:AlternateContent', {}, [
    el('mc:Choice', { Requires: 'p159' }, [
      el('p:transition', { spd: 'slow' }, [el('p159:morph', { option: 'byObject' })]),
    ]),
    el('mc:Fallback', {}, [writeFade()]),
  ]);
}
