import { generate, parse } from 'css-tree';

/** A rule as text. */
interface Rule {
  cssText: string;
}

/** A style sheet that stores rules and returns them as text (CSSOM, 6.1). It has no effect on elements. */
export class PageSheet {
  readonly cssRules: Rule[] = [];

  /** Inserts a rule at an index; throws if it is no rule, like browsers. */
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
