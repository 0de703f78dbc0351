/** Reads a token's value by its name without `--`. */
export type Token = (name: string) => string;

/** Returns a reader of tokens (custom properties by name); a token that is missing is black. */
export function readToken(tokens: ReadonlyMap<string, string>): Token {
  return (name) => tokens.get(name) ?? '#000000';
}
