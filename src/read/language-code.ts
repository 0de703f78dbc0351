/** Returns true for the code of a language (BCP 47), such as ar, ar-LB or fa. */
export function isLanguage(code: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/.test(code) && Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}
