/** Letters of a line of a bullet, and the lines of bullets that fill a slide. */
const filling = { letters: 60, lines: 4 };

/** Returns the number of lines that bullets take on a slide. */
export function countBulletLines(bullets: string[]): number {
  const lines = bullets.map((text) => Math.ceil(text.length / filling.letters));
  return lines.reduce((sum, count) => sum + count, 0);
}

/** Returns true if bullets have enough lines to fill a slide. */
export function fillsSlide(bullets: string[]): boolean {
  return countBulletLines(bullets) >= filling.lines;
}
