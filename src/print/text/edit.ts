/** Text that replaces the bytes from start to before end. If these are equal, the text is inserted. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Returns the bytes with the edits applied. Edits must not overlap; text has one byte per character. */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(bytes.subarray(at, start), Buffer.from(text, 'latin1'));
    at = end;
  }
  return new Uint8Array(Buffer.concat([...parts, bytes.subarray(at)]));
}
