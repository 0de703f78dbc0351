/** Parts of reveal.js’s style sheet that no deck of minbar uses; each pattern matches their selectors. */
export const unused: Record<string, RegExp> = {
  'other transitions':
    /\.(convex|concave|cube|page)\b(?!-)|data-transition[~^]?="?(convex|concave|cube|page)/,
  'transitions of backgrounds': /data-background-transition="?(slide|convex|concave|zoom)/,
  'slides under slides': /section>section|\.stack\b|\.navigate-(up|down)|is-vertical-slide/,
  'effects of fragments': /\.fragment\.(?!visible)[a-z]/,
  'boxes over the deck': /\.r-overlay|\.jump-to-slide/,
  'aids of layout': /\.(r-)?(stretch|stack|vstack|hstack|fit-text|roll)\b|\.(items|justify)-/,
  'media and code': /\bpre\b|\.hljs|\.playback|media-play|\bvideo\b|data-auto-animate/,
  'views that only the address turns on': /\.reveal-scroll|\.scrollbar|\.scroll-page|show-notes/,
  'its overview, in place of which is our own': /\.reveal\.overview\b/,
  'older and other features': /\.zoomed|\.nestedarrow|\.state-background|\.highlight/,
};
