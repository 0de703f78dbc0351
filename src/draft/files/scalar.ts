/** Arabic words and the marks that mean nothing to YAML. */
const plain = /^\p{Script=Arabic}(?:[\p{L}\p{M}\p{Nd} ،؛؟«»“”()./–…-]*[\p{L}\p{M}\p{Nd}؟»”).…])?$/u;

/** Returns words as a YAML scalar: as they are where YAML reads nothing into them, else quoted. */
export function toScalar(words: string): string {
  return plain.test(words) ? words : JSON.stringify(words);
}
