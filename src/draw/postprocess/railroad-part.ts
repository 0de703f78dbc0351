/** Writes the sign between a rule's name and its diagram at the left of a Latin name: there the diagram is. */
export function turnNames(svg: Element): void {
  for (const text of svg.querySelectorAll('.railroad-rule-name')) {
    const [, name] = /^([\x20-\x7e]+?)\s*=$/.exec(text.textContent.trim()) ?? [];
    if (name) text.textContent = `= ${name}`;
  }
}
