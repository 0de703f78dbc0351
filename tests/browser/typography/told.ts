import type { Place } from './place.ts';

/** Words that are not seen but told: names, descriptions, prompts, titles, and the notes of slides. */
export interface Told {
  place: string;
  text: string;
}

/** Returns the words that a place tells without showing them. */
export async function readTold({ name, page, root }: Place): Promise<Told[]> {
  const texts = await page.evaluate((selector) => {
    const names = ['aria-label', 'title', 'alt', 'placeholder', 'data-passages'];
    const parts = [...document.querySelectorAll(selector)].flatMap((part) => [
      part,
      ...part.querySelectorAll('*'),
    ]);
    return [
      document.title,
      ...parts.flatMap((part) => names.map((attribute) => part.getAttribute(attribute) ?? '')),
      ...parts
        .filter((part) => part.matches('title, desc, aside.notes p'))
        .map((part) => part.textContent ?? ''),
    ].filter(Boolean);
  }, root);
  return texts.map((text) => ({ place: name, text }));
}
