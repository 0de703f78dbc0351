/** Weights in a label that emphasises a part: its other words, and the emphasised ones. */
const weights = { plain: 400, strong: 700 };

/**
 * Makes the emphasis of Markdown labels visible: `**words**` are heavier than the rest of their label, and
 * `*words*` are underlined, because Arabic has no italics. Mermaid writes each word as a part of its own
 * with a space before it; where the source has no space, none remains. Call it before styles become
 * attributes.
 */
export function showEmphasis(svg: Element, source: string): void {
  const words = source.replace(/[*_`]/g, '');
  for (const text of svg.querySelectorAll('text')) {
    const parts = [...text.querySelectorAll('.text-inner-tspan')];
    if (!parts.some(isEmphasised)) continue;
    const isMixed = !parts.every(isStrong);
    for (const part of parts) {
      const weight = isStrong(part) ? weights.strong : weights.plain;
      if (parts.some(isStrong) && (isMixed || isStrong(part)))
        part.setAttribute('style', `font-weight:${weight}!important`);
      if (isSlanted(part)) part.setAttribute('text-decoration', 'underline');
    }
    for (const row of new Set(parts.map((part) => part.parentElement)))
      if (row) joinWords(row, words);
  }
}

function isStrong(part: Element): boolean {
  return part.getAttribute('font-weight') === 'bold';
}

function isSlanted(part: Element): boolean {
  return part.getAttribute('font-style') === 'italic';
}

function isEmphasised(part: Element): boolean {
  return isStrong(part) || isSlanted(part);
}

/** Removes the space between two words of a row where the source has them as one. */
function joinWords(row: Element, source: string): void {
  const parts = [...row.children];
  for (const [index, part] of parts.entries()) {
    const [before, after] = [parts[index - 1]?.textContent.trim(), part.textContent.trim()];
    if (!before || source.includes(`${before} ${after}`)) continue;
    if (source.includes(before + after)) part.textContent = after;
  }
}
