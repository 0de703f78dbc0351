import { type Pairing, pairings } from '../theme/pairing.ts';
import {
  authorType,
  captionType,
  displayType,
  headlineType,
  leadType,
  type Type,
} from '../write/fit/type.ts';

/**
 * A typeface as PowerPoint names it: for Arabic letters, and for Latin ones and digits. `+mj-cs` and the
 * like are the theme's fonts, so that another theme changes them in the whole presentation.
 */
export interface Face {
  cs: string;
  latin: string;
  isBold?: true;
  /** How many times as wide the words may be in the font that stands for it where it is missing. */
  substitute: number;
  /** The type with which its words are measured. */
  typeOf(size: number): Type;
}

/** Returns the families of a pairing, by their names in the font files. */
export function listFamilyNames({ ours, author, display }: Pairing) {
  return {
    ours: ours.name,
    oursSemibold: ours.semibold,
    author: author.name,
    display: display.name,
  };
}

/** The families that faces name; a finished part names those of its deck's pairing. */
export const families = listFamilyNames(pairings.plex);

/**
 * Widths of substitutes, measured with the words of the essay that ships: Noto Naskh Bold is 0.96 times
 * as wide as Plex Bold and 1.18 times as wide as Amiri Bold, DejaVu Sans 1.13 times as wide as Naskh.
 * DejaVu Sans Bold, 1.28 and 1.57 times as wide, has no room of its own, for large letters would be small
 * everywhere: there the program makes words smaller (`normAutofit`).
 */
const substitutes = { text: 1.12, display: 1.2 };

/** The faces of the slides; the theme's major font is ours, its minor font the author's. */
export const faces = {
  ours: { cs: '+mj-cs', latin: '+mj-lt', substitute: substitutes.text, typeOf: captionType },
  oursSemibold: {
    cs: families.oursSemibold,
    latin: families.oursSemibold,
    substitute: substitutes.text,
    typeOf: leadType,
  },
  oursBold: {
    cs: '+mj-cs',
    latin: '+mj-lt',
    isBold: true,
    substitute: substitutes.text,
    typeOf: headlineType,
  },
  author: { cs: '+mn-cs', latin: '+mn-lt', substitute: substitutes.text, typeOf: authorType },
  display: {
    cs: families.display,
    latin: families.display,
    isBold: true,
    substitute: substitutes.display,
    typeOf: displayType,
  },
} satisfies Record<string, Face>;

/** Returns the face of words in a drawing, by their weight. */
export function faceOfWeight(weight: number): Face {
  if (weight >= 700) return faces.oursBold;
  return weight >= 600 ? faces.oursSemibold : faces.ours;
}
