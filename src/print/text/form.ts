/** What older fonts map their forms of Arabic letters to (Unicode, Arabic Presentation Forms A and B). */
const FORMS = /[\ufb50-\ufdff\ufe70-\ufefc]/g;
/** Words and signs that are one character each, such as ﷲ, ﷺ and ﷽: an author types them as such. */
const WORDS = /[\ufdf0-\ufdff]/;

/** Returns a text with letters in place of their forms; words that are one character stay. */
export function unfoldForms(text: string): string {
  return text.replace(FORMS, (form) => (WORDS.test(form) ? form : form.normalize('NFKC')));
}

/** Returns a text with letters in place of forms and of words that are one character, for comparing. */
export function foldForms(text: string): string {
  return text.replace(FORMS, (form) => form.normalize('NFKC'));
}
