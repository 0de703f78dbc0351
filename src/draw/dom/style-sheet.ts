import { generate, parse } from 'css-tree';

/** A rule as it is written. */
interface Rule {
  cssText: string;
}

/** A style sheet that takes rules and gives them back as text (CSSOM, 6.1). It says nothing to any element. */
export class PageSheet {
  readonly cssRules: Rule[] = [];

  /** Puts a rule at its place; throws where it is none, as browsers do. */
  insertRule(text: string, at = 0): number {
    let error: Error | undefined;
    const rule = parse(text, {
      context: 'rule',
      parseValue: false,
      onParseError: (found) => {
        error ??= found;
      },
    });
    if (error) throw error;
    this.cssRules.splice(at, 0, { cssText: generate(rule) });
    return at;
  }
}
