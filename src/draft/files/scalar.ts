/** Arabic words, and punctuation that has no meaning in YAML. */
const plain = /^\p{Script=Arabic}(?:[\p{L}\p{M}\p{Nd} ،؛؟«»“”()./–…-]*[\p{L}\p{M}\p{Nd}؟»”).…])?$/u;

/** Returns words as a YAML scalar: plain if YAML would read the same words, else quoted. */
export function toScalar(words: string): string {
  return plain.test(words) ? words : JSON.stringify(words);
}
