/** A colour of the theme by its slot, or `#` and six hex digits. */
export type Colour = string;

/** The slots of the theme, by the tokens of styles/tokens.css that fill them. */
export const themeColours = [
  { slot: 'dk1', token: 'ink', name: 'tx1' },
  { slot: 'lt1', token: 'paper', name: 'bg1' },
  { slot: 'dk2', token: 'muted', name: 'tx2' },
  { slot: 'lt2', token: 'paper-2', name: 'bg2' },
  { slot: 'accent1', token: 'maroon', name: 'accent1' },
  { slot: 'accent2', token: 'teal', name: 'accent2' },
  { slot: 'accent3', token: 'ochre', name: 'accent3' },
  { slot: 'accent4', token: 'purple', name: 'accent4' },
  { slot: 'accent5', token: 'navy', name: 'accent5' },
  { slot: 'accent6', token: 'olive', name: 'accent6' },
  { slot: 'hlink', token: 'teal', name: 'hlink' },
  { slot: 'folHlink', token: 'purple', name: 'folHlink' },
] as const;

/** The colours of the page, as colours of the theme where it has them. */
export interface Palette {
  /** Returns the colour of a token; throws where there is no such token. */
  of(token: string): Colour;
  /** Returns true where there is a token. */
  has(token: string): boolean;
  /** Returns the hex digits of a token, in capitals. */
  hexOf(token: string): string;
  /** Returns a colour that a drawing names; undefined where it paints nothing. */
  read(paint: string | undefined, current: Colour): Colour | undefined;
  /** Returns a colour mixed with another one, of which `share` is the first (0 to 1). */
  mix(token: string, share: number, ground: string): Colour;
}

/** Returns the palette of the custom properties of styles/tokens.css. */
export function openPalette(tokens: Map<string, string>): Palette {
  const hexOf = (token: string) => {
    const value = tokens.get(token);
    if (!value?.startsWith('#')) throw new Error(`no colour ${token}`);
    return toHex(value);
  };
  const slots = new Map(themeColours.map(({ token, name }) => [hexOf(token), name as string]));
  for (const { token, name } of themeColours.slice(0, 10).reverse()) slots.set(hexOf(token), name);
  const fromHex = (hex: string) => slots.get(hex) ?? `#${hex}`;
  return {
    hexOf,
    has: (token) => tokens.has(token),
    of: (token) => fromHex(hexOf(token)),
    read(paint, current) {
      if (!paint || paint === 'none' || paint === 'transparent') return undefined;
      if (paint === 'currentColor') return current;
      return paint.startsWith('#') ? fromHex(toHex(paint)) : undefined;
    },
    mix: (token, share, ground) => `#${mixHex(hexOf(token), share, hexOf(ground))}`,
  };
}

/** Returns a CSS colour of three or six hex digits as six, in capitals. */
function toHex(colour: string): string {
  const hex = colour.slice(1).toUpperCase();
  return hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex.slice(0, 6);
}

function mixHex(hex: string, share: number, ground: string): string {
  return [0, 2, 4]
    .map((at) => {
      const [own, under] = [hex, ground].map((one) => Number.parseInt(one.slice(at, at + 2), 16));
      const mixed = Math.round((own ?? 0) * share + (under ?? 0) * (1 - share));
      return mixed.toString(16).padStart(2, '0');
    })
    .join('')
    .toUpperCase();
}
