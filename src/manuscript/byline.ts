/** What an author writes before a name: بقلم needs no colon, the others do. */
const credit =
  /^(?:بقلم\s*[:：/]?|(?:كتب(?:ه|ها|ته)?|إعداد|تأليف|الكاتبة?|المؤلفة?|by|written by)\s*[:：/])\s*(?<who>\S.*)$/i;

/** A line that names the author is short, and is not a sentence. */
const mostWords = 14;

/** A comma or a dash parts the name from what its bearer is. */
const parting = /\s*[،,]\s*|\s+[-–—]\s+/;

/** The author's name, and the author's role if the line has it. */
export interface Byline {
  author: string;
  role?: string;
}

/** Returns the author whom a line credits («بقلم: …», «إعداد: …»); undefined for any other line. */
export function readCredit(text: string): Byline | undefined {
  const who = credit.exec(text)?.groups?.who;
  if (who === undefined || text.split(/\s+/).length > mostWords || /[.؟!…]$/.test(text))
    return undefined;
  return readAuthor(who);
}

/** Returns the author in a line that is known to name one. */
export function readAuthor(text: string): Byline {
  const who = (credit.exec(text)?.groups?.who ?? text).replace(/\s+/g, ' ');
  const [author = '', ...rest] = who.split(parting);
  const role = who.slice(author.length).replace(parting, '').trim();
  return rest.length > 0 && role !== '' ? { author, role } : { author: who };
}
