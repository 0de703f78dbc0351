const namedColours: Record<string, string> = {
  black: '#000',
  white: '#fff',
  transparent: 'none',
};

/**
 * Returns a colour in its shortest form: `hsl()` and `rgb()` as hex, transparent colours as `none`;
 * others unchanged.
 */
export function readColour(text: string): string {
  const value = text.trim().toLowerCase();
  const named = namedColours[value];
  if (named) return named;
  const [, form, list = ''] = /^(rgb|hsl)a?\(([^)]*)\)$/.exec(value) ?? [];
  if (!form) return shorten(value);
  const parts = list.split(/[\s,/]+/).filter(Boolean);
  const numbers = parts.map((part) => Number.parseFloat(part));
  const [a = 0, b = 0, c = 0, alpha = 1] = numbers;
  if (alpha === 0) return 'none';
  if (alpha !== 1) return value.replace(/,\s+/g, ',');
  return writeHex(form === 'rgb' ? [a, b, c] : fromHsl(a, b / 100, c / 100));
}

function fromHsl(hue: number, saturation: number, lightness: number): [number, number, number] {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (n: number): number => {
    const k = (n + hue / 30) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

function writeHex(channels: [number, number, number]): string {
  const clamp = (n: number): number => Math.min(255, Math.max(0, Math.round(n)));
  return shorten(`#${channels.map((n) => clamp(n).toString(16).padStart(2, '0')).join('')}`);
}

function shorten(hex: string): string {
  return hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
}
