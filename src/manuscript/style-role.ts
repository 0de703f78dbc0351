/** The role that a style gives to a paragraph. */
export type Role = 'title' | 'subtitle' | 'byline' | 'quotation' | 'verse' | 'caption' | 'contents';

/** Names of styles: Word and LibreOffice store their own in English, whatever their language. */
const roles: [RegExp, Role][] = [
  [/^(?:title|العنوان|عنوان المقال|عنوان رئيسي)$/i, 'title'],
  [/^(?:subtitle|عنوان فرعي|العنوان الفرعي)$/i, 'subtitle'],
  [/^(?:author|byline|الكاتب|المؤلف|اسم الكاتب)$/i, 'byline'],
  [/^(?:quote|intense quote|block text|quotations|اقتباس.*)$/i, 'quotation'],
  [/^(?:verse|poem|poetry|شعر|أبيات.*)$/i, 'verse'],
  [/^(?:caption|figure|illustration|table caption|تسمية توضيحية)$/i, 'caption'],
  [/^(?:toc \d|toc heading|contents (?:heading|\d))$/i, 'contents'],
];
const headingName = /^(?:heading|عنوان)\s*([1-9])$/i;

/** Returns the role that a style gives to a paragraph, by the style's name. */
export function roleByName(name: string): Role | undefined {
  return roles.find(([pattern]) => pattern.test(name))?.[1];
}

/** Returns the level of a style of headings, from 1; 0 for any other style. */
export function levelByName(name: string): number {
  return Number(headingName.exec(name)?.[1] ?? 0);
}
