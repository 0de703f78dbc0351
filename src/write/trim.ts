import * as css from 'css-tree';

/** Parts of reveal.js’s sheet for what no deck of minbar has, by what their selectors hold. */
export const unused: Record<string, RegExp> = {
  'other transitions':
    /\.(convex|concave|cube|page)\b(?!-)|data-transition[~^]?="?(convex|concave|cube|page)/,
  'transitions of backgrounds': /data-background-transition="?(slide|convex|concave|zoom)/,
  'slides under slides': /section>section|\.stack\b|\.navigate-(up|down)|is-vertical-slide/,
  'effects of fragments': /\.fragment\.(?!visible)[a-z]/,
  'boxes over the deck': /\.r-overlay|\.jump-to-slide/,
  'aids of layout': /\.(r-)?(stretch|stack|vstack|hstack|fit-text|roll)\b|\.(items|justify)-/,
  'media and code': /\bpre\b|\.hljs|\.playback|media-play|\bvideo\b|data-auto-animate/,
  'older and other features': /\.zoomed|\.nestedarrow|\.state-background|\.highlight/,
};

const isUnused = (selector: string) => Object.values(unused).some((part) => part.test(selector));

/**
 * Returns reveal.js’s style sheet without what no deck of minbar has, and without its rules for
 * plain printing, which force every text to the left and clip lists: styles/print.css has others.
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
