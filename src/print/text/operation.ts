import { readTokens, type Token } from './token.ts';

/** An operator of a content stream and its operands; it occupies the bytes from start to before end. */
export interface Operation {
  name: string;
  operands: Token[];
  start: number;
  end: number;
}

/**
 * Returns a content stream's operations in order (ISO 32000-1, 7.8.2); undefined if the stream holds an
 * inline image (BI), whose bytes cannot be distinguished from tokens.
 */
export function readOperations(bytes: Uint8Array): Operation[] | undefined {
  const operations: Operation[] = [];
  let operands: Token[] = [];
  for (const token of readTokens(bytes)) {
    if (token.kind !== 'operator' || isConstant(token.value)) {
      operands.push(token);
      continue;
    }
    const { value: name, end } = token;
    if (name === 'BI') return undefined;
    operations.push({ name, operands, start: operands[0]?.start ?? token.start, end });
    operands = [];
  }
  return operations;
}

function isConstant(word: string): boolean {
  return word === 'true' || word === 'false' || word === 'null';
}

/** Returns an operation's operands if all are numbers; else undefined. */
export function readNumbers({ operands }: Operation): number[] | undefined {
  const numbers = operands.flatMap((token) => (token.kind === 'number' ? [token.value] : []));
  return numbers.length === operands.length ? numbers : undefined;
}

/** Returns the first name among an operation's operands, without its slash. */
export function readName({ operands }: Operation): string | undefined {
  const token = operands[0];
  return token?.kind === 'name' ? token.value : undefined;
}

/** Returns the value after a key among an operation's operands. */
export function readEntry({ operands }: Operation, key: string): Token | undefined {
  const at = operands.findIndex((token) => token.kind === 'name' && token.value === key);
  return at < 0 ? undefined : operands[at + 1];
}
