/** Forms of files that minbar reads. */
export type FileForm = 'zip' | 'html' | 'markdown' | 'text';

/** What a file is: a form that is read, or the reason why not. */
export type ToldForm = { form: FileForm } | { refusal: string };

const saveAsDocx = 'open it in Word or LibreOffice and save it as .docx';

/** Files that their first bytes identify (read as Latin-1); these cannot be read letter for letter. */
const refused: [RegExp, string][] = [
  [
    /^\u00d0\u00cf/,
    `this is an old Word file (.doc), or a Word file with a password: ${saveAsDocx} without a password`,
  ],
  [/^\s*\{\\rtf/, `this is an RTF file: ${saveAsDocx}`],
  [
    /^\s*%PDF-/,
    'this is a PDF, and a PDF does not keep the order of words and letters: use the file from which it was made, or save its text as .docx',
  ],
  [
    /^(?:From: |MIME-Version: |Subject: )/i,
    'this is a web archive (.mhtml): save the page as “Web page, HTML only”',
  ],
];

/** Returns what a file is, by its first bytes and then by the end of its name. */
export function tellFileForm(path: string, bytes: Uint8Array): ToldForm {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  const refusal = refused.find(([signature]) => signature.test(start))?.[1];
  if (refusal !== undefined) return { refusal };
  if (start.startsWith('PK')) return { form: 'zip' };
  const [end = ''] = /\.[^./]*$/.exec(path.toLowerCase()) ?? [];
  if (/^\.(?:docx|odt)$/.test(end))
    return {
      refusal: `the name of this file ends with ${end}, but the file is not of this form or is damaged: ${saveAsDocx}`,
    };
  if (/^\.x?html?$/.test(end)) return { form: 'html' };
  return { form: /^\.(?:md|markdown)$/.test(end) ? 'markdown' : 'text' };
}
