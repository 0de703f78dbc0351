import * as v from 'valibot';
import { colours } from './colour.ts';
import { isLanguage } from './language-code.ts';
import { themeShape } from './theme.ts';

const strand = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty('expected a name')),
  colour: v.picklist(colours),
});

/** Spontaneous Arabic speech, words a minute (JLTR 11(2) 2020). */
export const usualPace = 125;

const between = (least: number, most: number) => {
  const expected = `expected a number from ${least} to ${most}`;
  return v.pipe(v.number(), v.minValue(least, expected), v.maxValue(most, expected));
};

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
}

const webAddress = v.pipe(
  v.string(),
  v.check(isWebAddress, 'expected an address of the web, such as https://example.org/talk/'),
);

const contact = v.strictObject({
  email: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'expected an e-mail address, such as name@example.org'),
    ),
  ),
  site: v.optional(webAddress),
  account: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty('expected the name of an account'))),
});

/** What minbar knows of one key of deck.yaml. */
export type KeyRule = Unseen | SeenLine | SeenNames | SeenLogo;

interface KeyOf<Value> {
  /** Which values are allowed, and the default. */
  shape: v.GenericSchema<unknown, Value> & { readonly default: unknown };
  /** What the key means, in the words of its row in docs/format.md. */
  says: string;
}

/** The audience reads no word of it. */
interface Unseen extends KeyOf<unknown> {
  seen: 'nothing';
}

/** The audience reads it as a separate line, also in the foot of the handout. */
interface SeenLine extends KeyOf<string | undefined> {
  seen: 'line';
}

/** The audience reads the names of its parts. */
interface SeenNames extends KeyOf<{ name: string }[] | undefined> {
  seen: 'names';
}

/** A part of it is a logo; its words are read out to people who do not see it. */
interface SeenLogo extends KeyOf<{ logo?: { alt: string } | undefined } | undefined> {
  seen: 'logo';
}

/** The keys of deck.yaml, in the order of docs/format.md: this table is the one place that lists them. */
export const deckKeys = {
  language: {
    shape: v.optional(
      v.pipe(
        v.string(),
        v.check(
          isLanguage,
          'expected the code of a language: ar, a form of it such as ar-LB, or fa',
        ),
      ),
      'ar',
    ),
    seen: 'nothing',
    says: 'the language of the essay (BCP 47): Arabic, or a form of it such as `ar-LB`; minbar’s promises are for Arabic, so an essay in another language needs its code here (`fa`)',
  },
  minutes: {
    shape: v.optional(between(1, 1440), 20),
    seen: 'nothing',
    says: 'how long the talk may take, at most a day; each slide gets its share (`data-seconds`)',
  },
  'words-a-minute': {
    shape: v.optional(between(20, 1000), usualPace),
    seen: 'nothing',
    says: 'how fast the notes are spoken',
  },
  occasion: {
    shape: v.optional(v.string()),
    seen: 'line',
    says: 'words over the title: a seminar, a date',
  },
  address: {
    shape: v.optional(webAddress),
    seen: 'nothing',
    says: 'the address of the page on the web: for previews of links, and the QR code on the handout and on the closing slide',
  },
  'essay-address': {
    shape: v.optional(webAddress),
    seen: 'nothing',
    says: 'the address of the essay on the web, for the closing slide',
  },
  contact: {
    shape: v.optional(contact),
    seen: 'nothing',
    says: 'how the audience reaches the speaker, for the closing slide',
  },
  strands: {
    shape: v.optional(
      v.pipe(
        v.array(strand),
        v.minLength(2),
        v.maxLength(4),
        v.check(
          (strands) => new Set(strands.map(({ colour }) => colour)).size === strands.length,
          'expected a colour of its own for each strand',
        ),
      ),
    ),
    seen: 'names',
    says: 'two to four parties; a timeline shows each as a line, and the lines part or approach',
  },
  theme: {
    shape: v.optional(themeShape),
    seen: 'logo',
    says: 'a look of your own: [theme](#theme)',
  },
  onward: {
    shape: v.optional(v.picklist(['left', 'right']), 'left'),
    seen: 'nothing',
    says: 'which arrow key goes forward: `left` (the direction of Arabic) or `right`',
  },
  transition: {
    shape: v.optional(v.picklist(['fade', 'slide', 'zoom', 'none']), 'fade'),
    seen: 'nothing',
    says: 'how one slide changes to the next: `fade`, `slide`, `zoom` or `none`',
  },
  quotations: {
    shape: v.optional(v.picklist(['required', 'advised']), 'required'),
    seen: 'nothing',
    says: '`advised`: words that are not a quotation cause a warning, not an error',
  },
  coverage: {
    shape: v.optional(v.picklist(['required', 'advised']), 'required'),
    seen: 'nothing',
    says: '`advised`: a sentence that no slide speaks causes a warning, not an error',
  },
} satisfies Record<string, KeyRule>;

/** The name of a key of deck.yaml. */
export type DeckKey = keyof typeof deckKeys;

/** The names of the keys, in the order of the table. */
export const deckKeyNames = Object.keys(deckKeys) as DeckKey[];

/** What deck.yaml must look like. */
export const deckShape = v.strictObject(
  Object.fromEntries(deckKeyNames.map((key) => [key, deckKeys[key].shape])) as {
    [K in DeckKey]: (typeof deckKeys)[K]['shape'];
  },
);

/** What deck.yaml says of the whole talk. */
export type DeckFile = v.InferOutput<typeof deckShape>;
