import { generate, parse } from 'css-tree';
import { RuleStyle } from './style.ts';

/** A rule: its selectors and its style (CSSOM, 6.4.3). */
class PageRule {
  readonly selectorText: string;
  readonly style: RuleStyle;

  constructor(selectors: string, declarations: string) {
    this.selectorText = selectors;
    this.style = new RuleStyle(declarations);
  }

  get cssText(): string {
    return `${this.selectorText}{${this.style.cssText}}`;
  }
}

/** A style sheet that stores rules and returns them as text (CSSOM, 6.1). It has no effect on elements. */
export class PageSheet {
  readonly cssRules: PageRule[] = [];

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
    if (rule.type !== 'Rule') throw new SyntaxError(`this is no rule: ${text}`);
    const declarations = generate(rule.block).slice(1, -1);
    this.cssRules.splice(at, 0, new PageRule(generate(rule.prelude), declarations));
    return at;
  }
}
