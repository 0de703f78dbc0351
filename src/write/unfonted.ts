import type { DrawnSlide } from '../draw/illustration.ts';
import { placeOfLabel } from '../draw/label-check.ts';
import { allTexts, type Essay, placeInEssay } from '../read/essay.ts';
import { type MermaidFence, placeInFence } from '../read/fence.ts';
import { type Detail, type Message, type Place, warning } from '../read/message.ts';
import { formatPlace } from '../read/message-text.ts';
import { alignWords, offsetOf, placeAt } from '../read/position.ts';
import type { Quotation } from '../read/quotation.ts';
import type { Source } from '../read/source.ts';
import { nameScript } from './script.ts';
import { assignFamilies } from './spare.ts';

/** At most 20 further letters, and at most 5 places in other files, are named in one message. */
const limits = { letters: 20, places: 5 };

/** The texts that the audience or the speaker sees. */
export interface Seen {
  essay: Essay;
  /** Texts of the author outside the essay, except drawings. */
  wording: Quotation[];
  slides: DrawnSlide[];
  sources: Source[];
}

/** A visible text, and a function that returns the position of one of its letters. */
interface Text {
  text: string;
  locate(letter: string): Place;
}

/**
 * Returns a warning for each script with a letter that no font has, placed at the first such letter of
 * the essay, or else of the other texts: the letter is shown as a box (issue 13).
 */
export function checkLetters(seen: Seen): Message[] {
  const texts = listTexts(seen);
  const { unfonted } = assignFamilies(texts.map(({ text }) => text).join('\n'));
  const scripts = [...new Set(unfonted.map(nameScript))];
  return scripts.flatMap((script) =>
    reportScript(
      script,
      unfonted.filter((letter) => nameScript(letter) === script),
      texts,
    ),
  );
}

function reportScript(script: string, letters: string[], texts: Text[]): Message[] {
  const places = texts.flatMap(({ text, locate }) => {
    const letter = firstOf(letters, text);
    return letter === undefined ? [] : [{ letter, place: locate(letter) }];
  });
  const [first] = places;
  if (!first) return [];
  const codes = [...first.letter].map((sign) => `U+${hexOf(sign)}`).join(' ');
  const reason = `no font of minbar has this letter, ${codes} (${script}), so the slide shows a box in its place: replace it`;
  const others = letters.filter((letter) => letter !== first.letter);
  const details: Detail[] = [{ excerpt: first.letter }];
  if (others.length > 0)
    details.push('other letters of this kind:', {
      excerpt: others.slice(0, limits.letters).join(' '),
    });
  if (others.length > limits.letters) details.push(`and ${others.length - limits.letters} more`);
  const files = new Map(places.map(({ place }) => place.path).map((path) => [path, path]));
  files.delete(first.place.path);
  const elsewhere = [...files.keys()].map(
    (path) => places.find(({ place }) => place.path === path)?.place ?? first.place,
  );
  const named = elsewhere.slice(0, limits.places).map((at) => `also here: ${formatPlace(at)}`);
  const more = elsewhere.length - named.length;
  if (more > 0) named.push(`and in ${more} more files`);
  return [warning('letter-unfonted', first.place, reason, ...details, ...named)];
}

function firstOf(letters: string[], text: string): string | undefined {
  const held = letters.filter((letter) => text.includes(letter));
  return held.sort((a, b) => text.indexOf(a) - text.indexOf(b) || b.length - a.length)[0];
}

function hexOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function listTexts({ essay, wording, slides, sources }: Seen): Text[] {
  const texts = allTexts(essay).map((one) => ({
    text: one.text,
    locate: (letter: string) => placeInEssay(essay, one, one.text.indexOf(letter)),
  }));
  const written = wording.map((quotation) => placeWording(quotation, sources));
  const drawn = slides.flatMap(({ illustrations }) =>
    illustrations.flatMap(({ plan, figures }) =>
      plan.language === 'mermaid'
        ? figures.flatMap(({ labels }) => labels.map((label) => placeLabel(label, plan)))
        : [],
    ),
  );
  return [...texts, ...written, ...drawn];
}

function placeWording({ text, place }: Quotation, sources: Source[]): Text {
  const locate = (letter: string) => {
    const file = sources.find(({ path }) => path === place.path)?.text ?? '';
    const offset = alignWords(text, file, offsetOf(place, file))?.[text.indexOf(letter)];
    return offset === undefined ? place : placeAt(place.path, file, offset);
  };
  return { text, locate };
}

/** A drawing may write a letter by its number; then the position is that of its label. */
function placeLabel(text: string, fence: MermaidFence): Text {
  const locate = (letter: string) => {
    const row = fence.text.split('\n').findIndex((line) => line.includes(letter));
    if (row < 0) return placeOfLabel(text, fence);
    return placeInFence(fence, row, fence.text.split('\n')[row]?.indexOf(letter) ?? 0);
  };
  return { text, locate };
}
