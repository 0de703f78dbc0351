import * as css from 'css-tree';
import { unused } from './reveal-unused.ts';

const isUnused = (selector: string) => Object.values(unused).some((part) => part.test(selector));

/**
 * Returns reveal.js's style sheet without rules for what no deck of minbar has, and without its rules
 * for plain printing, which align all text to the left and clip lists; styles/print.css replaces them.
 */
export function trimReveal(sheet: string): string {
  const tree = css.parse(sheet);
  css.walk(tree, (node, item, list) => {
    if (!list) return;
    if (node.type === 'Atrule' && /^(print|bounce-)/.test(preludeOf(node))) list.remove(item);
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return;
    const { children } = node.prelude;
    children.forEach((selector, place) => {
      if (isUnused(css.generate(selector))) children.remove(place);
    });
    if (children.isEmpty) list.remove(item);
  });
  return css.generate(tree);
}

function preludeOf({ prelude }: css.Atrule): string {
  return prelude ? css.generate(prelude) : '';
}
