/**
 * Returns words as Markdown that reads as nothing but these words: signs that could begin markup
 * are escaped, as are those that could begin a list, a headline or a rule where a line begins.
 */
export function escapeMarkdown(words: string): string {
  return words
    .trim()
    .replace(/[\\`*_[\]<&#~]/g, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-+=>]/, '\\$&');
}

/** Returns lines as one text that Markdown breaks where they break. */
export function breakLines(lines: string[]): string {
  return lines.map(escapeMarkdown).join('\\\n');
}
