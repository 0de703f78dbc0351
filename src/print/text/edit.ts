/** Text that goes in place of the bytes from start to end; where these are equal, between two bytes. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Returns bytes with edits made that do not overlap; text is one byte a character. */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(bytes.subarray(at, start), Buffer.from(text, 'latin1'));
    at = end;
  }
  return new Uint8Array(Buffer.concat([...parts, bytes.subarray(at)]));
}
