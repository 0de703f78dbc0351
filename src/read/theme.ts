import * as v from 'valibot';
import { colours } from './colour.ts';
import { nameInFolder, pictureFolder } from './picture-line.ts';

/** The colours of styles/tokens.css that an author may set; the others follow from these. */
export const themeColours = [
  'paper',
  'ink',
  'lit',
  'night',
  'night-text',
  ...colours,
  'scenario-1',
  'scenario-2',
  'scenario-3',
  'scenario-4',
] as const;
export type ThemeColour = (typeof themeColours)[number];

/** The pairs of typefaces that a deck may have: ours, and the author’s. */
export const pairingNames = ['plex', 'cairo', 'tajawal'] as const;
export type PairingName = (typeof pairingNames)[number];

const colour = v.pipe(
  v.string(),
  v.regex(
    /^#[0-9a-f]{6}$/i,
    'expected a colour of six digits in quotation marks, such as "#0b6e83"',
  ),
  v.toLowerCase(),
);

const logo = v.strictObject({
  file: v.pipe(
    v.string(),
    v.check(
      (address) => nameInFolder(address) !== undefined,
      `expected a file in the deck’s folder ${pictureFolder}, such as ${pictureFolder}/logo.svg`,
    ),
  ),
  alt: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('expected what the logo shows, for people who do not see it'),
  ),
});

/** The shape of `theme` in deck.yaml. */
export const themeShape = v.strictObject({
  ground: v.optional(v.picklist(['light', 'dark']), 'light'),
  type: v.optional(v.picklist(pairingNames), 'plex'),
  colours: v.optional(
    v.strictObject(
      Object.fromEntries(themeColours.map((name) => [name, v.optional(colour)])) as Record<
        ThemeColour,
        v.OptionalSchema<typeof colour, undefined>
      >,
    ),
  ),
  logo: v.optional(logo),
});

/** The look that deck.yaml asks for: its ground, its typefaces, its colours as `#` and six digits, its logo. */
export type Theme = v.InferOutput<typeof themeShape>;
