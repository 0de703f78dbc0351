/** Reads a text from a place on; returns where what it read ends, or nothing where it does not stand there. */
export type Reader = (text: string, at: number) => number | undefined;

/** Returns a reader of what an expression matches. */
export function matching(source: string): Reader {
  const pattern = new RegExp(source, 'y');
  return (text, at) => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : undefined;
  };
}

/** Returns a reader of the first that stands there. */
export function either(...readers: Reader[]): Reader {
  return (text, at) => {
    for (const read of readers) {
      const end = read(text, at);
      if (end !== undefined) return end;
    }
    return undefined;
  };
}

/** Returns a reader of one after the other. */
export function after(...readers: Reader[]): Reader {
  return (text, at) => {
    let end: number | undefined = at;
    for (const read of readers) end = end === undefined ? undefined : read(text, end);
    return end;
  };
}

/** Returns a reader of something and all that continues it. */
export function continued(first: Reader, next: Reader): Reader {
  return (text, at) => {
    let end = first(text, at);
    for (let to = end; to !== undefined; to = next(text, to)) end = to;
    return end;
  };
}

/** Returns a reader of something before something else, which it leaves. */
export function before(read: Reader, next: Reader): Reader {
  return (text, at) => {
    const end = read(text, at);
    return end !== undefined && next(text, end) !== undefined ? end : undefined;
  };
}
