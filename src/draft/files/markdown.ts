/**
 * Returns words as Markdown that means only these words: signs of markup are escaped, and so are signs
 * at the start of a line that would begin a list, a headline or a rule.
 */
export function escapeMarkdown(words: string): string {
  return words
    .trim()
    .replace(/[\\`*_[\]<&#~]/g, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-+=>]/, '\\$&');
}

/** Returns lines as one Markdown text with the same line breaks. */
export function breakLines(lines: string[]): string {
  return lines.map(escapeMarkdown).join('\\\n');
}
