/** Presentation forms of Arabic letters, to which older fonts map (Unicode, Arabic Presentation Forms A and B). */
const forms = /[\ufb50-\ufdff\ufe70-\ufefc]/g;
/** Words and signs that are one character each, such as ﷲ, ﷺ and ﷽: authors type them in this form. */
const words = /[\ufdf0-\ufdff]/;

/** Returns a text with letters in place of their forms; words that are one character are kept. */
export function unfoldForms(text: string): string {
  return text.replace(forms, (form) => (words.test(form) ? form : form.normalize('NFKC')));
}

/** Returns a text for comparison, with letters in place of forms and of words that are one character. */
export function foldForms(text: string): string {
  return text.replace(forms, (form) => form.normalize('NFKC'));
}
