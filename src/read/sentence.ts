/** A sentence of a passage, with the white space that follows it: joined, they are the passage. */
export interface Sentence {
  passage: number;
  number: number;
  text: string;
  /** Offset of the first letter in the passage, UTF-16 units. */
  start: number;
}

/** Ends in a letter that stands alone before a full stop: «د. أحمد», «أ. ب. سعيد», «أ.د. منى». */
const endsInInitial = /(?:^|[\s(«“".])\p{L}ـ?\.\s*$/u;

/** Ends in a question or an exclamation inside quotation marks that the sentence goes on from. */
const endsInQuotedMark = /[؟?!.]\s*[»”"]\s*$/u;

/** Begins with the verb by which an Arabic sentence goes on after a quotation. */
const goesOnAfterQuotation =
  /^(?:[وف]?(?:قال|يقول|سأل|يسأل|تساءل|يتساءل|أجاب|يجيب|أضاف|يضيف|كتب|يكتب|صرخ|هتف|ردّ?|يردّ?)ت?)(?=[\s،:.])/u;

/** Begins with what can begin no sentence. */
const beginsInside = /^[،؛,;:)»”]/u;

/**
 * Returns the sentences of a passage. They are those of Intl.Segmenter (UAX #29), joined again
 * where its rules do not know Arabic: after initials and titles, after a question in « » that
 * قال follows, before a comma. Lossless: the texts joined are the passage.
 */
export function splitSentences(text: string, passage: number, language = 'ar'): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && isBrokenOff(last, segment))
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces.map((piece, index) => ({
    passage,
    number: index + 1,
    text: piece,
    start: pieces.slice(0, index).reduce((sum, before) => sum + before.length, 0),
  }));
}

function isBrokenOff(before: string, after: string): boolean {
  if (before.trim() === '' || after.trim() === '') return true;
  if (endsInInitial.test(before) || beginsInside.test(after)) return true;
  return endsInQuotedMark.test(before) && goesOnAfterQuotation.test(after);
}
