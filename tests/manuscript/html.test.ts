import { describe, expect, it } from 'vitest';
import { linesOf, saidOf, shipped, take } from './take.ts';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>عنوان - صحيفة</title>${head}</head><body>${body}</body></html>`;

async function read(article: string, head = '') {
  const { lines, messages, pictures } = await take(
    'essay.html',
    page(`<article><h1>في معنى التوازن</h1>${article}</article>`, head),
  );
  return { lines, said: saidOf(messages), pictures };
}

describe('a saved page', () => {
  it('gives the shipped essay letter for letter, whatever surrounds it', async () => {
    const [first = '', ...rest] = linesOf(shipped);
    const article = `<h1>${first}</h1>${rest.map((line) => `<p>${line.replaceAll(' ', '\n  ')}</p>`).join('')}`;
    const { lines, messages } = await take(
      'essay.html',
      page(`<nav>الرئيسية</nav><main><article>${article}</article></main><footer>الحقوق</footer>`),
    );
    expect(lines).toEqual(linesOf(shipped));
    expect(saidOf(messages)).toEqual([
      'everything around the article is left out (menus, side columns, forms) (2 times): الرئيسية',
    ]);
  });

  it('has headings, lists, quotations and verse, and the words of emphasis', async () => {
    const { lines } = await read(
      '<h2>الخلفية</h2><p>فيها <b>تشد</b>يد و&nbsp;فراغ.</p><h3>فرع</h3><ul><li>بند</li></ul><blockquote><p>اقتباس.</p></blockquote><p class="verse">صدر … عجز<br>صدر … عجز</p>',
    );
    expect(lines).toEqual([
      'في معنى التوازن',
      '## الخلفية',
      'فيها تشديد و\u00a0فراغ.',
      '### فرع',
      'بند',
      '> اقتباس.',
      '> صدر … عجز',
      '> صدر … عجز',
    ]);
  });

  it('has the mark of a footnote that stands alone after the words before it', async () => {
    const mark = '<sup><a href="#n1" id="r1">1</a></sup>';
    const note = '<ol><li id="n1">حاشية. <a href="#r1">↩</a></li></ol>';
    const { lines } = await read(`<p>أول.</p><p>${mark}</p><p>ثانٍ.</p>${note}`);
    expect(lines.slice(1)).toEqual(['أول.[^1]', 'ثانٍ.', '[^1]: حاشية.']);
    const colon = await read(`<p>أول.</p><p>${mark}: ثانٍ.</p>${note}`);
    expect(colon.lines.slice(1)).toEqual(['أول.', ':[^1] ثانٍ.', '[^1]: حاشية.']);
  });

  it('has two line breaks as the end of a passage, and one as a space, which is said', async () => {
    const { lines, said } = await read('<div>أول<br>سطر.<br><br>ثانٍ.</div>');
    expect(lines.slice(1)).toEqual(['أول سطر.', 'ثانٍ.']);
    expect(said).toEqual(['a line break inside a paragraph becomes a space: أول سطر.']);
  });

  it.each([
    [
      'of a list',
      '<sup><a href="#n1" id="r1">1</a></sup>',
      '<ol><li id="n1">حاشية. <a href="#r1">↩</a></li></ol>',
    ],
    [
      'of LibreOffice',
      '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
      '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> حاشية.</p></div>',
    ],
    [
      'of Word',
      '<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>',
      '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> حاشية.</p></div>',
    ],
    [
      'of a wiki',
      '<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>',
      '<ol><li id="cite_note-1"><a href="#cite_ref-1">^</a> حاشية.</li></ol>',
    ],
  ])('has the footnotes %s out of sentences', async (_, mark, note) => {
    const { lines } = await read(`<p>كثيرة.${mark} وثانية.</p><p>نص.</p><h2>الهوامش</h2>${note}`);
    expect(lines.slice(1)).toEqual(['كثيرة.[^1] وثانية.', 'نص.', '[^1]: حاشية.']);
  });

  it('has the author, the paper and the day from its head', async () => {
    const head =
      '<meta name="author" content="اسم الكاتبة"><meta property="og:site_name" content="صحيفة المثال"><meta property="article:published_time" content="2024-05-12T10:00:00Z">';
    const { lines } = await read('<p class="byline">بقلم اسم الكاتبة</p><p>نص.</p>', head);
    expect(lines).toEqual([
      'author: اسم الكاتبة',
      'source: صحيفة المثال',
      'date: 2024-05-12',
      'في معنى التوازن',
      'نص.',
    ]);
  });

  it('gives pictures of its own and beside it, with their captions; it fetches none', async () => {
    const { pictures, said } = await read(
      '<p>نص.</p><figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="خريطة"><figcaption>الشكل 1</figcaption></figure><p><img src="page_files/%D8%B5.png" alt="صورة"><img src="https://example.org/a.png" alt="بعيدة"></p>',
    );
    expect(pictures).toMatchObject([
      { name: 'picture-1.gif', alt: 'خريطة', caption: 'الشكل 1', after: 1 },
      { name: 'picture-2', alt: 'صورة', address: 'page_files/%D8%B5.png' },
    ]);
    expect(said).toEqual([
      'a picture is left out: minbar takes only PNG, JPEG, GIF and WebP pictures that are in the file: بعيدة',
    ]);
  });

  it('says hidden words, links, and words that are struck through', async () => {
    const { lines, said } = await read(
      '<p>نص <span hidden>مخفي</span><a href="https://example.org/">رابط</a> <del>قديم</del>.</p><script>x</script>',
    );
    expect(lines.slice(1)).toEqual(['نص رابط قديم.']);
    expect(said).toEqual([
      'words that are struck through are kept as words: قديم',
      'hidden text is left out: مخفي',
      'a link keeps its words; its address is left out: رابط https://example.org/',
    ]);
  });

  it('says formulas, embedded objects, code, dividing lines and the heading of its footnotes', async () => {
    const { lines, said } = await read(
      '<p>نص<math><mi>x</mi></math><sup><a href="#n">1</a></sup>.</p><iframe title="مقطع"></iframe><hr><pre>سطر\nوسطر</pre><h2>الهوامش</h2><p id="n">1. حاشية.</p>',
    );
    expect(lines.slice(1)).toEqual(['نص[^1].', '> سطر', '> وسطر', '[^1]: حاشية.']);
    expect(said).toEqual([
      'a block of code is read as lines of a quotation: سطر وسطر',
      'a numbered reference and the text that it leads to are taken as a footnote: حاشية.',
      'a formula is left out: x',
      'an embedded object is left out: مقطع',
      'the heading of the list of footnotes is left out: الهوامش',
      'a dividing line is left out',
    ]);
  });

  it('is read as one even if it has the name of a text, which is said', async () => {
    const { lines, messages } = await take('essay.txt', page('<h1>عنوان</h1><p>نص.</p>'));
    expect(lines).toEqual(['عنوان', 'نص.']);
    expect(saidOf(messages)).toEqual(['this file begins as a web page, so it is read as one']);
  });
});
