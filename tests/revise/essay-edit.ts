import fc from 'fast-check';
import type { Essay } from '../../src/read/essay.ts';

/** A sentence of an essay that is edited: it keeps its name, whatever its words become. */
export interface Named {
  name: number;
  text: string;
}

/** The body of an essay: passages of sentences. */
export type Body = Named[][];

export const editKinds = ['typo', 'year', 'moved', 'split', 'joined', 'added', 'removed'] as const;
export type EditKind = (typeof editKinds)[number];

/** An edit, with numbers that choose where it is made. */
export interface Edit {
  kind: EditKind;
  at: number;
  to: number;
}

/** Sentences that are in no essay, and unlike each other. */
const news = [
  'وتقول أرقام التجارة شيئاً آخر عن السنوات الماضية.',
  'فهل تكفي خطوط الأنابيب الجديدة لتبديل هذه الصورة؟',
  'ثمّة من يرى في الشتاء القريب امتحاناً لكل ما سبق.',
];

/** Edits of which at most one moves, splits or joins: after two of them, several accounts would be true. */
export const edits: fc.Arbitrary<Edit[]> = fc
  .array(
    fc.record({ kind: fc.constantFrom(...editKinds), at: fc.nat(10_000), to: fc.nat(10_000) }),
    { minLength: 1, maxLength: 3 },
  )
  .filter(
    (all) => all.filter(({ kind }) => ['moved', 'split', 'joined'].includes(kind)).length < 2,
  );

/** Returns the body of an essay with a name for each sentence. */
export function nameSentences({ body }: Essay): Body {
  let name = 0;
  return body.map(({ sentences }) =>
    sentences.map(({ text }) => {
      name += 1;
      return { name, text: text.trim() };
    }),
  );
}

/** Returns an edited body; an edit that has no place to be made changes nothing. */
export function editBody(body: Body, all: Edit[]): Body {
  return all.reduce((rest, edit, index) => editOnce(rest, edit, index), body);
}

function editOnce(body: Body, { kind, at, to }: Edit, index: number): Body {
  const sentences = body.flat();
  const chosen = sentences[at % sentences.length];
  const replace = (text: string) =>
    body.map((own) => own.map((one) => (one === chosen ? { ...one, text } : one)));
  if (!chosen) return body;
  const long = body.map((own, place) => (own.length > 1 ? place : -1)).filter((one) => one >= 0);
  const passage = body[to % body.length] ?? [];
  switch (kind) {
    case 'typo':
      return replace(misspell(chosen.text, to));
    case 'year':
      return replace(chosen.text.replace(/\d(?!\d)/, (digit) => String((Number(digit) + 1) % 10)));
    case 'removed':
      return dropEmpty(body.map((own) => own.filter((one) => one !== chosen)));
    case 'added':
      return insert(body, passage, at, { name: -1 - index, text: news[index] ?? '' });
    case 'moved': {
      const rest = body.map((own) => own.filter((one) => one !== chosen));
      const target = rest[to % rest.length] ?? [];
      return dropEmpty(insert(rest, target, Math.floor(at / 7), chosen));
    }
    case 'split': {
      const place = long[at % long.length] ?? 0;
      const own = body[place] ?? [];
      const half = 1 + (to % (own.length - 1));
      return [
        ...body.slice(0, place),
        own.slice(0, half),
        own.slice(half),
        ...body.slice(place + 1),
      ];
    }
    case 'joined': {
      const place = at % (body.length - 1);
      const both = [...(body[place] ?? []), ...(body[place + 1] ?? [])];
      return [...body.slice(0, place), both, ...body.slice(place + 2)];
    }
  }
}

function insert(body: Body, passage: Named[], at: number, sentence: Named): Body {
  const place = at % (passage.length + 1);
  const longer = [...passage.slice(0, place), sentence, ...passage.slice(place)];
  return body.map((own) => (own === passage ? longer : own));
}

function dropEmpty(body: Body): Body {
  return body.filter((own) => own.length > 0);
}

/** Doubles a letter inside a word. */
function misspell(text: string, at: number): string {
  const words = [...text.matchAll(/\p{L}{4,}/gu)];
  const word = words[at % words.length];
  if (!word) return text;
  const place = word.index + 2;
  return text.slice(0, place) + text.charAt(place - 1) + text.slice(place);
}
