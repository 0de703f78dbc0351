import type { Look } from '../look.ts';
import type { View } from './view-box.ts';

/** Radius of the disc behind a message's number, and the size of its digits, px. */
const disc = { radius: 15, letters: 20 };

/** Ends the lifelines of a sequence at its figure: Mermaid ends them at 2000 px and relies on being cut off. */
export function endLifelines(svg: Element, { top, height }: View): void {
  for (const line of svg.querySelectorAll('.actor-line')) {
    const end = Math.min(Number(line.getAttribute('y2')), top + height);
    line.setAttribute('y2', String(end));
  }
}

/** Draws a disc behind each message's number that is as large as its digits; Mermaid's holds none of 20 px. */
export function drawNumbers(svg: Element, { ink, onColour }: Pick<Look, 'ink' | 'onColour'>): void {
  for (const line of svg.querySelectorAll('line[marker-start*="sequencenumber"]')) line.remove();
  for (const text of svg.querySelectorAll('.sequenceNumber')) {
    const circle = svg.ownerDocument.createElementNS(svg.namespaceURI, 'circle');
    const [x, y] = [text.getAttribute('x') ?? '0', Number(text.getAttribute('y')) - 4];
    const look = { cx: x, cy: y, r: disc.radius, fill: ink };
    for (const [name, value] of Object.entries(look)) circle.setAttribute(name, String(value));
    text.setAttribute('y', String(y + disc.letters * 0.35));
    text.setAttribute('font-size', String(disc.letters));
    text.setAttribute('font-weight', '600');
    text.setAttribute('fill', onColour);
    text.parentNode?.insertBefore(circle, text);
  }
}
