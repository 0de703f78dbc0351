/**
 * Removes the ruled lines that do not fit on a page; a page with space for few has none; makes notes
 * smaller that do not fit on half a page. Runs in the
 * browser, on a page as wide as the paper within its margins.
 */
export function fitLines(): void {
  const millimetre = 96 / 25.4;
  // The last line stays off the line of the foot.
  const room = 249 * millimetre;
  for (const leaf of document.querySelectorAll('.leaf')) {
    const own = leaf.querySelector('.own');
    const lines = [...(own?.querySelectorAll('i') ?? [])];
    const excess = leaf.getBoundingClientRect().height - room;
    const spare = Math.max(0, Math.ceil(excess / (10 * millimetre)));
    for (const line of lines.slice(0, spare)) line.remove();
    if (lines.length - spare < 3) own?.remove();
  }
  // Of two slides on a page, each has half of it: longer notes are set smaller.
  for (const half of document.querySelectorAll<HTMLElement>('.of-two')) {
    const own = half.querySelector('.own');
    if (own && own.clientHeight < 30 * millimetre) own.remove();
    for (let size = 10; size > 5 && half.scrollHeight > half.clientHeight; size -= 0.5)
      half.style.setProperty('--notes-size', `${size}pt`);
  }
}
