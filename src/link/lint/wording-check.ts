import { allTexts, type Essay } from '../../read/essay.ts';
import type { Message } from '../../read/message.ts';
import { alignWords, offsetOf, placeAt } from '../../read/position.ts';
import type { Quotation } from '../../read/quotation.ts';
import type { Source } from '../../read/source.ts';
import { findWords } from '../match.ts';
import type { Slip } from './slip.ts';
import { type PlacedSlip, reportSlips, stretchAround } from './slip-report.ts';
import { findSlips } from './typing.ts';

/**
 * Returns a warning for each kind of slip in each text that a deck's author writes. A slip that the
 * essay contains too is not reported.
 */
export function checkWording(wording: Quotation[], essay: Essay, sources: Source[]): Message[] {
  return wording.flatMap((quotation) => {
    const slips = findSlips(quotation.text).filter((slip) => !isOfEssay(slip, quotation, essay));
    if (slips.length === 0) return [];
    const source = sources.find(({ path }) => path === quotation.place.path);
    return reportSlips(placeSlips(slips, quotation, source?.text ?? ''));
  });
}

function isOfEssay(slip: Slip, { text }: Quotation, essay: Essay): boolean {
  const words = stretchAround(text, slip);
  return allTexts(essay).some((one) => findWords(words, one.text).length > 0);
}

function placeSlips(slips: Slip[], { text, place }: Quotation, file: string): PlacedSlip[] {
  const offsets = alignWords(text, file, offsetOf(place, file));
  return slips.map((slip) => ({
    slip,
    text,
    locate: () => {
      const offset = offsets?.[slip.start];
      return offset === undefined ? place : placeAt(place.path, file, offset);
    },
  }));
}
