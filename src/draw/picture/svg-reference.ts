/** Pictures within a drawing: of pixels, in the file itself. */
const held = /^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/=\s]*$/;
/** What a style can load; escapes could hide it (CSS Syntax 3, 4.3.7). */
const calls = /url\s*\(\s*(?!["']?#)|@import|image-set|\\/i;

/**
 * Returns true if an attribute of a drawing is kept: it starts nothing (events), and leads to nothing
 * outside the drawing. Adds what is left out to `removed`, in plain words.
 */
export function keepAttribute(
  element: string,
  name: string,
  value: string,
  removed: Set<string>,
): boolean {
  if (name === 'xmlns' || name === 'base') return false;
  if (/^on/i.test(name)) {
    removed.add('scripts');
    return false;
  }
  const leads = /^(?:href|src)$/.test(name) && !isHeld(element, value.trim());
  if (!leads && !calls.test(value)) return true;
  removed.add('addresses');
  return false;
}

function isHeld(element: string, address: string): boolean {
  return address.startsWith('#') || (element === 'image' && held.test(address));
}

/** Returns a style sheet of a drawing without its rules, if it loads something. */
export function keepStyle(text: string, removed: Set<string>): string {
  if (!calls.test(text)) return text;
  removed.add('addresses');
  return '';
}
