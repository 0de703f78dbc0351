/** So many units are segmented at once: the platform copies all it is given for each sentence. */
const span = 4096;

/**
 * Returns where the sentences of a text begin by UAX #29 (Intl.Segmenter), offsets in the text. A
 * text is read in spans, each from a break that nothing after the span can change: what follows its
 * end may change the last break in it (rule SB8 looks ahead), and none before that.
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
    // A sentence longer than the span is read again with more of what follows it.
    wide = next > 0 ? length : wide * 2;
    from += next;
  }
  return breaks;
}
