import { allPassages, type Essay, placeInEssay } from '../../read/essay.ts';
import type { Message } from '../../read/message.ts';
import { findMixedNumbers } from './digit.ts';
import { findForms } from './form.ts';
import { findLatinMarks, findSpacesBeforeMarks } from './mark.ts';
import { reportSlips } from './slip-report.ts';

/** How an essay quotes, and which digits it has, is its author's: these are slips for certain. */
const rules = [findLatinMarks, findSpacesBeforeMarks, findForms, findMixedNumbers];

/** Returns a warning for each kind of slip that is certainly one of the essay's typing. */
export function checkEssay(essay: Essay): Message[] {
  const slips = allPassages(essay).flatMap((passage) =>
    rules
      .flatMap((find) => find(passage.text))
      .map((slip) => ({
        slip,
        text: passage.text,
        locate: () => placeInEssay(essay, passage, slip.start),
      })),
  );
  return reportSlips(slips);
}
