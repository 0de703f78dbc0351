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
  /** The type with which its words are measured. */
  typeOf(size: number): Type;
}

/** The families of the fonts, by their names in the font files. */
export const families = {
  ours: 'IBM Plex Sans Arabic',
  oursSemibold: 'IBM Plex Sans Arabic SemiBold',
  author: 'Noto Naskh Arabic Medium',
  display: 'Amiri',
};

/** The faces of the slides; the theme's major font is ours, its minor font the author's. */
export const faces = {
  ours: { cs: '+mj-cs', latin: '+mj-lt', typeOf: captionType },
  oursSemibold: { cs: families.oursSemibold, latin: families.oursSemibold, typeOf: leadType },
  oursBold: { cs: '+mj-cs', latin: '+mj-lt', isBold: true, typeOf: headlineType },
  author: { cs: '+mn-cs', latin: '+mn-lt', typeOf: authorType },
  display: { cs: families.display, latin: families.display, isBold: true, typeOf: displayType },
} satisfies Record<string, Face>;

/** Returns the face of words in a drawing, by their weight. */
export function faceOfWeight(weight: number): Face {
  if (weight >= 700) return faces.oursBold;
  return weight >= 600 ? faces.oursSemibold : faces.ours;
}
