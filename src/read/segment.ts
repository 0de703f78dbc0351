/** At most 4096 units are segmented at once: the platform copies the whole input for each sentence. */
const span = 4096;

/**
 * Returns the offsets at which the sentences of a text begin by UAX #29 (Intl.Segmenter). A text is
 * read in spans. Each span begins at a break that later text cannot change: text after a span can
 * change only the last break in it (rule SB8 looks ahead).
 */
export function findBreaks(text: string, segmenter: Intl.Segmenter, length = span): number[] {
  const breaks: number[] = [];
  let wide = length;
  for (let from = 0; from < text.length; ) {
    const starts = [...segmenter.segment(text.slice(from, from + wide))].map(({ index }) => index);
    const isLast = from + wide >= text.length;
    const sure = isLast ? starts.length : starts.length - 2;
    breaks.push(...starts.slice(0, Math.max(0, sure)).map((start) => from + start));
    if (isLast) break;
    const next = starts[sure] ?? 0;
    // A sentence longer than the span is read again with a longer span.
    wide = next > 0 ? length : wide * 2;
    from += next;
  }
  return breaks;
}
