import { readFamily } from './mermaid-config.ts';
import { readToken, type Token } from './token.ts';

/** What a figure takes from the page when Mermaid has drawn it. */
export interface Look {
  /** The colour under the figure, the colour of words, and that of words on a colour. */
  paper: string;
  ink: string;
  onColour: string;
  /** The family of its words. */
  family: string;
  /** Reads the other colours of the page. */
  token: Token;
}

/** Returns the look of figures from the page's custom properties. */
export function readLook(tokens: ReadonlyMap<string, string>): Look {
  return {
    paper: tokens.get('paper') ?? '#ffffff',
    ink: tokens.get('ink') ?? '#000000',
    onColour: tokens.get('on-colour') ?? '#ffffff',
    family: readFamily(tokens),
    token: readToken(tokens),
  };
}
