import type { Geometry } from '../measure/geometry.ts';

/** How far a commit's name stands from the line under its commit, and a tag from its commit, px. */
const gaps = { name: 14, tag: 9 };

/**
 * Makes the grounds of commits' names as large as their words, and moves names and tags away from lines
 * and commits: Mermaid places them for letters of 10 px.
 */
export function spaceCommits(svg: Element, geometry: Geometry): void {
  for (const ground of svg.querySelectorAll('.commit-label-bkg')) {
    const group = ground.parentElement;
    const box = geometry.box(group?.querySelector('text') ?? ground);
    if (!group || !box) continue;
    const place = {
      x: box.left,
      y: box.top,
      width: box.right - box.left,
      height: box.bottom - box.top,
    };
    for (const [name, value] of Object.entries(place)) ground.setAttribute(name, String(value));
    if (/rotate/.test(group.getAttribute('transform') ?? '')) shift(group, -gaps.name, 0);
  }
  for (const part of svg.querySelectorAll('.tag-label-bkg,.tag-hole,.tag-label'))
    if (!part.hasAttribute('transform')) shift(part, 0, -gaps.tag);
}

function shift(part: Element, x: number, y: number): void {
  const before = part.getAttribute('transform') ?? '';
  part.setAttribute('transform', `translate(${x} ${y}) ${before}`.trim());
}
