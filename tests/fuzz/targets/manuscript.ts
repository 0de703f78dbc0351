import fc from 'fast-check';
import { readManuscript } from '../../../src/manuscript/read-manuscript.ts';
import { readEssay } from '../../../src/read/essay.ts';
import { formatMessages } from '../../../src/read/message-text.ts';
import { anyText, harmedTexts } from '../../hostile/arbitrary.ts';
import { makeOdt } from '../../manuscript/odt-file.ts';
import { makeWord, note, noteMark, paragraph, run, tracked } from '../../manuscript/word-file.ts';
import { demand, type Target, target } from '../target.ts';

/** A file that is read is text that can be read again, or a message; never an exception. */
async function holdFile(path: string, bytes: Uint8Array): Promise<void> {
  const { text, messages } = await readManuscript(path, bytes);
  demand(text !== undefined || messages.length > 0, 'a text or a message');
  demand(!/\[object|undefined/.test(formatMessages(messages)), 'messages with reasons');
  if (!text?.trim()) return;
  const read = readEssay({ path: 'essay.txt', text }, 'ar');
  const wrong = read.messages.filter(({ severity }) => severity === 'error');
  const codes = wrong.map(({ code }) => code).filter((code) => code !== 'essay-empty');
  demand(codes.length === 0, `what is taken from a file is an essay: ${codes.join(' ')}`);
}

/** Rows of markup, so that elements are lost, doubled and moved. */
const asRows = (markup: string) => markup.replaceAll('><', '>\n<');
const markupOf = (markup: string) => fc.oneof(harmedTexts([asRows(markup)]), anyText);

const word = [
  paragraph(run('عنوان المقال'), 'a3'),
  paragraph(run('كثيرة.') + noteMark(2) + run(' هنا.', '<w:b/>')),
  paragraph(run('قسم'), '2'),
  paragraph(tracked('ins', run('جديد ')) + tracked('del', run('قديم ')) + run('نص (CSTO).')),
  `<w:tbl><w:tr><w:tc>${paragraph(run('صدر'))}</w:tc><w:tc>${paragraph(run('عجز'))}</w:tc></w:tr></w:tbl>`,
].join('');

const odt =
  '<text:h text:outline-level="1">عنوان</text:h><text:p>نص<text:s text:c="2"/>أول.<text:note text:id="n"><text:note-citation>1</text:note-citation><text:note-body><text:p>حاشية.</text:p></text:note-body></text:note></text:p><table:table><table:table-row><table:table-cell><text:p>أ</text:p></table:table-cell></table:table-row></table:table><text:list><text:list-item><text:p>بند</text:p></text:list-item></text:list>';

const page =
  '<!doctype html><html lang="ar"><head><title>عنوان</title><meta name="author" content="كاتب"></head><body><nav>قائمة</nav><article><h1>عنوان</h1><p>نص <b>غامق</b>.<sup><a href="#n">1</a></sup><br><br>ثانٍ.</p><blockquote>قول</blockquote><ul><li>بند</ul><table><tr><td>أ<td>ب</table><img src="data:,x" alt="ص"><p id="n">1. حاشية</article></body></html>';

const markdown = `---
title: عنوان
author: كاتب
---

# عنوان

نص **غامق** و[رابط](x)[^1].

## قسم

> قول\\
> آخر

| أ | ب |
|-|-|
| ج | د |

- بند
  - أدنى

[^1]: حاشية
`;

/** A whole file of which bytes are changed: each a place, as a share of the file, and the byte there. */
const harmedBytes = fc.array(
  fc.tuple(fc.double({ min: 0, max: 0.999999, noNaN: true }), fc.integer({ min: 0, max: 255 })),
  { minLength: 1, maxLength: 8 },
);

const whole = { docx: makeWord(word, { footnotes: note(2, 'حاشية.') }), odt: makeOdt(odt) };

function harmBytes(bytes: Uint8Array, harm: [number, number][]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const [share, byte] of harm) copy[Math.floor(share * copy.length)] = byte;
  return copy;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** The files that an author may bring. */
export const manuscriptTargets: Target[] = [
  target('word', markupOf(word), (body) =>
    holdFile('essay.docx', makeWord(body, { footnotes: note(2, 'حاشية.') })),
  ),
  target('word-notes', markupOf(note(2, 'حاشية.')), (footnotes) =>
    holdFile('essay.docx', makeWord(word, { footnotes })),
  ),
  target('word-bytes', harmedBytes, (harm) => holdFile('essay.docx', harmBytes(whole.docx, harm))),
  target('odt', markupOf(odt), (body) => holdFile('essay.odt', makeOdt(body))),
  target('odt-bytes', harmedBytes, (harm) => holdFile('essay.odt', harmBytes(whole.odt, harm))),
  target('html', markupOf(page), (text) => holdFile('essay.html', encode(text))),
  target('markdown', fc.oneof(anyText, harmedTexts([markdown])), (text) =>
    holdFile('essay.md', encode(text)),
  ),
  target('text', fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 300 }), (bytes) =>
    holdFile('essay.txt', Uint8Array.from(bytes)),
  ),
];
