import type { PairingName } from '../read/theme.ts';

/** The weights of our typeface in the styles. */
export const weights = [400, 600, 700] as const;

export type Weight = (typeof weights)[number];

/** The name of a font file in its package, by weight. */
type FileOf = (weight: Weight) => string;

/** A typeface with one file: its family in the styles, its file in a package, its name in that file. */
interface Single {
  family: string;
  file: string;
  name: string;
}

/** The typefaces of a deck: ours, the author's, and the author's at 44 px and more. */
export interface Pairing {
  ours: { family: string; file: FileOf; name: string; semibold: string };
  author: Single;
  display: Single;
  /** The size of our digits among the author's words, as a share of the size of those. */
  digits: number;
}

const styles = { 400: '400Regular', 600: '600SemiBold', 700: '700Bold' };

/** Returns the names of a package's font files by weight. */
export function filesOf(
  folder: string,
  name: string,
  files: Record<Weight, string> = styles,
): FileOf {
  return (weight) => `@expo-google-fonts/${folder}/${files[weight]}/${name}_${files[weight]}.ttf`;
}

const amiri = '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf';
const naskh: Single = {
  family: 'Naskh',
  file: '@expo-google-fonts/noto-naskh-arabic/500Medium/NotoNaskhArabic_500Medium.ttf',
  name: 'Noto Naskh Arabic Medium',
};
const scheherazade = (style: string) =>
  `@expo-google-fonts/scheherazade-new/${style}/ScheherazadeNew_${style}.ttf`;

/** Every pairing, by its name in deck.yaml. */
export const pairings: Record<PairingName, Pairing> = {
  plex: {
    ours: {
      family: 'Plex',
      file: filesOf('ibm-plex-sans-arabic', 'IBMPlexSansArabic'),
      name: 'IBM Plex Sans Arabic',
      semibold: 'IBM Plex Sans Arabic SemiBold',
    },
    author: naskh,
    display: { family: 'Amiri', file: amiri, name: 'Amiri' },
    digits: 0.96,
  },
  cairo: {
    ours: {
      family: 'Cairo',
      file: filesOf('cairo', 'Cairo'),
      name: 'Cairo',
      semibold: 'Cairo SemiBold',
    },
    author: naskh,
    display: { family: 'Amiri', file: amiri, name: 'Amiri' },
    digits: 0.9,
  },
  tajawal: {
    ours: {
      family: 'Tajawal',
      // It has no semibold.
      file: filesOf('tajawal', 'Tajawal', { ...styles, 600: '500Medium' }),
      name: 'Tajawal',
      semibold: 'Tajawal Medium',
    },
    author: {
      family: 'Scheherazade',
      file: scheherazade('500Medium'),
      name: 'Scheherazade New Medium',
    },
    display: {
      family: 'Scheherazade',
      file: scheherazade('700Bold'),
      name: 'Scheherazade New',
    },
    digits: 0.9,
  },
};

/** Returns the pairing that a deck's settings ask for. */
export function pairingOf({ theme }: { theme?: { type: PairingName } | undefined }): Pairing {
  return pairings[theme?.type ?? 'plex'];
}

/** Returns the values of the styles' custom properties for typefaces; our typeface has letters that a naskh lacks. */
export function listFamilies({ ours, author, display }: Pairing): Record<string, string> {
  const quoted = (...families: string[]) =>
    [...new Set(families)].map((family) => `"${family}"`).join(', ');
  return {
    ours: `${quoted(ours.family)}, sans-serif`,
    author: `${quoted('Digits', author.family, ours.family)}, serif`,
    display: `${quoted(display.family, author.family, ours.family)}, serif`,
  };
}
