/** Reads a text from an index on; returns the index at which the match ends, or undefined if nothing matches. */
export type Reader = (text: string, at: number) => number | undefined;

/** Returns a reader that matches an expression. */
export function matching(source: string): Reader {
  const pattern = new RegExp(source, 'y');
  return (text, at) => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : undefined;
  };
}

/** Returns a reader that uses the first reader that matches. */
export function either(...readers: Reader[]): Reader {
  return (text, at) => {
    for (const read of readers) {
      const end = read(text, at);
      if (end !== undefined) return end;
    }
    return undefined;
  };
}

/** Returns a reader that matches several readers one after the other. */
export function after(...readers: Reader[]): Reader {
  return (text, at) => {
    let end: number | undefined = at;
    for (const read of readers) end = end === undefined ? undefined : read(text, end);
    return end;
  };
}

/** Returns a reader that matches `first` and then `next` as often as possible. */
export function continued(first: Reader, next: Reader): Reader {
  return (text, at) => {
    let end = first(text, at);
    for (let to = end; to !== undefined; to = next(text, to)) end = to;
    return end;
  };
}

/** Returns a reader that matches `read` only if `next` follows; `next` is not consumed. */
export function before(read: Reader, next: Reader): Reader {
  return (text, at) => {
    const end = read(text, at);
    return end !== undefined && next(text, end) !== undefined ? end : undefined;
  };
}
