import { allTexts, type Essay, placeInEssay } from '../../read/essay.ts';
import type { Message } from '../../read/message.ts';
import { findMixedNumbers } from './digit.ts';
import { findForms } from './form.ts';
import { findLatinMarks, findSpacesBeforeMarks } from './mark.ts';
import { reportSlips } from './slip-report.ts';

/** Only rules for certain typing errors: the author decides how the essay quotes and which digits it uses. */
const rules = [findLatinMarks, findSpacesBeforeMarks, findForms, findMixedNumbers];

/** Returns a warning for each kind of certain typing error in the essay. */
export function checkEssay(essay: Essay): Message[] {
  const slips = allTexts(essay).flatMap((one) =>
    rules
      .flatMap((find) => find(one.text))
      .map((slip) => ({
        slip,
        text: one.text,
        locate: () => placeInEssay(essay, one, slip.start),
      })),
  );
  return reportSlips(slips);
}
