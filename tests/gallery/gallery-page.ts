import { undrawn } from '../draw/kind-table.ts';

const opening = `# Figures

This page shows every kind of Mermaid diagram (12.3.0) that minbar draws: its source, and its picture as the build draws
it. \`npm run gallery\` writes the page and the pictures from the sources in \`docs/figures/\`. \`tests/draw/kinds.test.ts\`
draws each again, and checks its words, its heads of lines and its shapes.

\`minbar figure name.mmd > name.svg\` draws one figure as a file. In a deck, a fence \`mermaid\` holds the source, or only
the name of a file in the deck's folder: \`figures/name.mmd\`.

- Words that Mermaid adds itself (alt, loop, Requirement, Evolution …) are written in Arabic.
- Kinds without a direction of their own begin at the right. These do not: architecture (the author names the sides),
  cynefin and wardley (fixed places and scales), xychart (its scale), mindmap and venn (no direction), railroad-abnf (its
  grammar is Latin). Flowcharts, states, classes, entities, requirements, use cases, swimlanes and agent flows have a
  \`direction\` of their own: write \`RL\`.
- Some grammars read Latin letters only: ids with vowel marks, branch names and axes without quotation marks, names of
  event modelling. The message then says how to write the words. Sankeys take Arabic names.
- In a Markdown label (\`\` a["\`words\`"] \`\`), \`**words**\` are heavier and \`*words*\` underlined, because Arabic has
  no italics. Entities (\`#quot;\`, \`#35;\`) are drawn as their letters.
- A label that a line runs through, such as the title of a part, stands on a ground above the line.
- The warning \`label-faint\` is for words with too little contrast, \`label-over\` for words that leave their box or lie over
  something, \`label-small\` for words that are too small at their place on the slide.
`;

/** Returns the page that shows each example, by the name of its file. */
export function writeGalleryPage(examples: Record<string, string>): string {
  const shown = Object.entries(examples).filter(([name]) => !undrawn.includes(name));
  const parts = shown.map(
    ([name, source]) =>
      `## ${name}\n\n![${name}](figures/${name}.svg)\n\n\`\`\`text\n${source.trimEnd()}\n\`\`\`\n`,
  );
  const missing = undrawn.map((name) => `\`${name}\``).join(', ');
  const closing = `## What is not drawn\n\n${missing}: it shows the version of Mermaid and nothing else.\n`;
  return [opening, ...parts, closing].join('\n');
}
