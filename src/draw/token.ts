/** Reads a token's value by its name without `--`. */
export type Token = (name: string) => string;
