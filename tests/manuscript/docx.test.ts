import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf, saidOf, shipped, take } from './take.ts';
import { makeWord, note, noteMark, paragraph, run, tracked, type WordParts } from './word-file.ts';

const title = paragraph(run('في معنى التوازن'), 'a3');
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]);

/** Returns the lines under the title of a Word file, and what is said of it. */
async function read(body: string, parts: WordParts = {}) {
  const { lines, messages, pictures } = await take('essay.docx', makeWord(title + body, parts));
  expect(lines[0]).toBe('في معنى التوازن');
  return { lines: lines.slice(1), said: saidOf(messages), pictures };
}

/** Returns the shipped essay as Word writes it: a run a word, as after many corrections. */
function writeShipped(): Uint8Array {
  const [first = '', ...rest] = linesOf(shipped);
  const runs = (text: string) => (text.match(/\s*\S+/g) ?? []).map((word) => run(word)).join('');
  return makeWord(
    paragraph(runs(first), 'a3') + rest.map((line) => paragraph(runs(line))).join(''),
  );
}

describe('the shipped essay', () => {
  it('comes letter for letter out of a file as Arabic Word writes it', async () => {
    const { lines, messages } = await take('essay.docx', writeShipped());
    expect(lines).toEqual(linesOf(shipped));
    expect(messages).toEqual([]);
  });

  it.each(['essay.docx', 'essay.odt'])(
    'comes letter for letter out of a file that LibreOffice wrote, with one heading more: %s',
    async (name) => {
      const file = readFileSync(join(import.meta.dirname, 'files', name));
      const { lines, messages } = await take(name, file);
      expect(lines.filter((line) => !line.startsWith('## '))).toEqual(linesOf(shipped));
      expect(lines.filter((line) => line.startsWith('## '))).toEqual(['## الخلفية']);
      expect(saidOf(messages)).toEqual([
        'no paragraph is marked as the title: the first one is taken as the title: أذربيجان وروسيا: هل انتهت فترة التوازن؟',
      ]);
    },
  );
});

describe('a Word file', () => {
  it('gives words whole that are split over runs, and says nothing', async () => {
    const { lines, said } = await read(
      paragraph(run('انقسمت كلم') + run('اتها', '<w:b/>') + run(' هنا.')),
    );
    expect(lines).toEqual(['انقسمت كلماتها هنا.']);
    expect(said).toEqual([]);
  });

  it('has headings by style, whatever the ids of styles, and by outline level', async () => {
    const outline = '<w:outlineLvl w:val="1"/>';
    const body = [
      paragraph(run('الأول'), '1'),
      paragraph(run('نص.')),
      paragraph(run('الثاني'), '', outline),
    ];
    const { lines, said } = await read(body.join(''));
    expect(lines).toEqual(['## الأول', 'نص.', '### الثاني']);
    expect(said).toEqual([]);
  });

  it('has a heading where a whole short paragraph is bold, and says that this is a guess', async () => {
    const bold = (words: string) => paragraph(run(words, '<w:b/><w:bCs/>'));
    const { lines, said } = await read(
      `${bold('الخلفية')}${bold('جملة ثخينة تنتهي بنقطة.')}${paragraph(run('نص.'))}`,
    );
    expect(lines).toEqual(['## الخلفية', 'جملة ثخينة تنتهي بنقطة.', 'نص.']);
    expect(said).toEqual(['a short bold line is taken as a heading: الخلفية']);
  });

  it('has no heading where bold lines follow each other, or end the text', async () => {
    const bold = (words: string) => paragraph(run(words, '<w:b/>'));
    const { lines } = await read(
      ['أول', 'ثانٍ', 'ثالث'].map(bold).join('') + paragraph(run('نص.')) + bold('آخر'),
    );
    expect(lines).toEqual(['أول', 'ثانٍ', '## ثالث', 'نص.', 'آخر']);
  });

  it('has the cells of a table in a table', async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const row = (...cells: string[]) => `<w:tbl><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>`;
    const inner = row(paragraph(run('ب')), paragraph(run('ت')));
    const { lines } = await read(row(paragraph(run('أ')) + inner, paragraph(run('ث'))));
    expect(lines).toEqual(['أ ب | ت | ث']);
  });

  it('has tracked changes as accepted, and says each', async () => {
    const body = paragraph(
      run('باقٍ ') + tracked('ins', run('أُدخل ')) + tracked('del', run('حُذف ')) + run('ثم يستمر.'),
    );
    const { lines, said } = await read(body);
    expect(lines).toEqual(['باقٍ أُدخل ثم يستمر.']);
    expect(said).toEqual([
      'a tracked deletion is taken as accepted: its words are left out: حُذف',
      'a tracked insertion is taken as accepted: its words are kept: أُدخل',
    ]);
  });

  it('has moved words once, at their new place', async () => {
    const old = paragraph(tracked('moveFrom', run('جملة نُقلت.')) + run('قديم.'));
    const { lines, said } = await read(
      old + paragraph(run('جديد. ') + tracked('moveTo', run('جملة نُقلت.'))),
    );
    expect(lines).toEqual(['قديم.', 'جديد. جملة نُقلت.']);
    expect(said).toEqual([
      'words that a tracked change moved are taken only at their new place: جملة نُقلت.',
    ]);
  });

  it('joins paragraphs whose end was deleted, and loses none at the end of the file', async () => {
    const open = '<w:rPr><w:del w:id="1" w:author="م"/></w:rPr>';
    const { lines, said } = await read(
      paragraph(run('أول'), '', open) + paragraph(run(' وثانٍ.')) + paragraph(run('آخر'), '', open),
    );
    expect(lines).toEqual(['أول وثانٍ.', 'آخر']);
    expect(said).toEqual([
      'the end of this paragraph was deleted: the paragraph goes on with the next one (2 times): أول',
    ]);
  });

  it('leaves hidden words out, and says them', async () => {
    const { lines, said } = await read(
      paragraph(
        run('مخفي. ', '<w:vanish/>') + run('ظاهر.') + run(' باقٍ.', '<w:vanish w:val="0"/>'),
      ),
    );
    expect(lines).toEqual(['ظاهر. باقٍ.']);
    expect(said).toEqual(['hidden text is left out: مخفي.']);
  });

  it('has a soft break and a tab as a space', async () => {
    const { lines, said } = await read(
      paragraph(
        `${run('سطر ينكسر')}<w:r><w:br/></w:r>${run('هنا')}<w:r><w:tab/></w:r>${run('وبعد.')}`,
      ),
    );
    expect(lines).toEqual(['سطر ينكسر هنا وبعد.']);
    expect(said).toEqual([
      'a line break inside a paragraph becomes a space: ينكسر هنا',
      'a tab inside a paragraph becomes a space: هنا وبعد.',
    ]);
  });

  it('keeps no-break spaces, tatweel, quotation marks and harakat as they are', async () => {
    const words = 'فيه\u00a0فراغ، وتطـــويل، و“علامتان”، و\u200fعلامة، وحَرَكاتٌ.';
    expect((await read(paragraph(run(words)))).lines).toEqual([words]);
  });

  it('has footnotes and endnotes out of sentences, in the order of their marks', async () => {
    const { lines } = await read(
      paragraph(
        run('كثيرة.') + noteMark(7, 'endnote') + run(' وثانية ') + noteMark(2) + run('، وثالثة.'),
      ),
      { footnotes: note(2, 'سفلية.'), endnotes: note(7, 'ختامية.', 'endnote') },
    );
    expect(lines).toEqual(['كثيرة.[^1] وثانية[^2] ، وثالثة.', '[^1]: ختامية.', '[^2]: سفلية.']);
  });

  it('says a footnote that has no mark, and takes a mark away that has no note', async () => {
    const { lines, said } = await read(paragraph(run('نص') + noteMark(9) + run('.')), {
      footnotes: note(3, 'ضائعة.'),
    });
    expect(lines).toEqual(['نص.']);
    expect(said).toEqual([
      'a footnote has no words, so its mark is left out: نص.',
      'a footnote has no mark in the text, so it is left out: ضائعة.',
    ]);
  });

  it('says comments, numbers of lists, headers, links and computed fields', async () => {
    const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const field = (part: string) => `<w:r><w:fldChar w:fldCharType="${part}"/></w:r>`;
    const date = `${field('begin')}<w:r><w:instrText> DATE </w:instrText></w:r>${field('separate')}${run('2026')}${field('end')}`;
    const body =
      paragraph(`${run('عليها تعليق')}<w:r><w:commentReference w:id="4"/></w:r>${run('.')}`) +
      paragraph(run('بند'), '', item) +
      paragraph(`${date}<w:hyperlink r:id="rId9">${run(' موقع')}</w:hyperlink>`);
    const { lines, said } = await read(body, {
      comments: `<w:comment w:id="4">${paragraph(run('راجع هذا'))}</w:comment>`,
      header: paragraph(run('رأس الصفحة')),
      relations:
        '<Relationship Id="rId9" Type="x/hyperlink" Target="https://example.org/" TargetMode="External"/>',
    });
    expect(lines).toEqual(['عليها تعليق.', 'بند', '2026 موقع']);
    expect(said).toEqual([
      'a field that Word computes is taken as the words that it last showed: DATE',
      'a comment is left out: راجع هذا',
      'the numbers or bullets of a list are left out, because they are not text in the file: بند',
      'a link keeps its words; its address is left out: موقع https://example.org/',
      'headers and footers are left out: رأس الصفحة',
    ]);
  });

  it('leaves out the table of contents, whose words are the headings', async () => {
    const { lines, said } = await read(paragraph(run('الخلفية 3'), '11') + paragraph(run('نص.')));
    expect(lines).toEqual(['نص.']);
    expect(said).toEqual(['the table of contents is left out']);
  });

  it('has a quotation line by line, and a verse with its halves', async () => {
    const body =
      paragraph(run('سطر أول'), 'a5') +
      paragraph(run('سطر ثانٍ'), 'a5') +
      paragraph(`${run('صدر البيت')}<w:r><w:tab/></w:r>${run('عجز البيت')}`, 'a7');
    const { text } = await take('essay.docx', makeWord(title + body));
    expect(text).toBe('في معنى التوازن\n\n> سطر أول\n> سطر ثانٍ\n\n> صدر البيت … عجز البيت\n');
  });

  it('has a table row by row, and a table of short halves as verse', async () => {
    const table = (rows: string[][]) =>
      `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
    const { lines, said } = await read(
      table([
        ['السنة', 'الحدث'],
        ['1991', 'الاستقلال'],
      ]) +
        table([
          ['صدر البيت الأول هنا', 'عجز البيت الأول هنا'],
          ['صدر البيت الثاني', 'عجز البيت الثاني'],
        ]) +
        table([['فقرة في إطار.']]),
    );
    expect(lines).toEqual([
      'السنة | الحدث',
      '1991 | الاستقلال',
      '> صدر البيت الأول هنا … عجز البيت الأول هنا',
      '> صدر البيت الثاني … عجز البيت الثاني',
      'فقرة في إطار.',
    ]);
    expect(said).toEqual([
      'the cells of a table row become one passage, with | between them (2 times): السنة | الحدث',
      'a table of one column is read as paragraphs',
      'a table of two columns of short lines is taken as verse, with … between the halves: صدر البيت الأول هنا … عجز البيت الأول هنا',
    ]);
  });

  it('has the words of a text box once, after their paragraph', async () => {
    const box = `<w:txbxContent>${paragraph(run('نص في مربع.'))}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const { lines, said } = await read(paragraph(run('قبل. ') + drawing + run('بعد.')));
    expect(lines).toEqual(['قبل. بعد.', 'نص في مربع.']);
    expect(said).toEqual([
      'the words of a text box follow the paragraph that holds it: نص في مربع.',
    ]);
  });

  it('gives its pictures with caption and alternative text, under names of our own', async () => {
    const picture = (id: string, alt: string) =>
      paragraph(
        `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:blip r:embed="${id}"/></a:graphic></wp:inline></w:drawing></w:r>`,
      );
    const { lines, pictures, said } = await read(
      paragraph(run('نص.')) +
        picture('rId5', 'خريطة القوقاز') +
        paragraph(run('الشكل 1: القوقاز'), 'a6') +
        picture('rId6', 'رسم') +
        paragraph(run('نص آخر.')),
      {
        relations:
          '<Relationship Id="rId5" Type="x/image" Target="media/../media/image1.png"/><Relationship Id="rId6" Type="x/image" Target="media/image2.emf"/>'.replace(
            'media/../',
            '',
          ),
        media: {
          'word/media/image1.png': png,
          'word/media/image2.emf': new Uint8Array([1, 0, 0, 0]),
        },
      },
    );
    expect(lines).toEqual(['نص.', 'نص آخر.']);
    expect(pictures.map(({ content, ...rest }) => ({ ...rest, size: content?.length }))).toEqual([
      {
        name: 'picture-1.png',
        after: 1,
        alt: 'خريطة القوقاز',
        caption: 'الشكل 1: القوقاز',
        size: 10,
      },
    ]);
    expect(said).toEqual([
      'a picture is left out: minbar takes only PNG, JPEG, GIF and WebP pictures that are in the file: رسم',
    ]);
  });

  it('has the author above the title, by style or by words', async () => {
    const { text } = await take(
      'essay.docx',
      makeWord(
        title + paragraph(run('بقلم: اسم الكاتبة، باحثة في التاريخ')) + paragraph(run('نص.')),
      ),
    );
    expect(text).toBe('author: اسم الكاتبة\nrole: باحثة في التاريخ\n\nفي معنى التوازن\n\nنص.\n');
  });

  it('says what no reader of text can have: signs of fonts, formulas, charts, hyphenation and direction marks', async () => {
    const chart =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="مخطط 1"/></wp:inline></w:drawing></w:r>';
    const parts = [
      '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>',
      '<w:r><w:sym w:font="Arial" w:char="2013"/></w:r>',
      '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>',
      chart,
      '<w:r><w:softHyphen/></w:r>',
      '<w:r><w:noBreakHyphen/></w:r>',
      run('\u202bنهاية\u202c.'),
      '<w:fancy><w:r><w:t>غريب</w:t></w:r></w:fancy>',
    ];
    const { lines, said } = await read(paragraph(run('نص') + parts.join('')));
    expect(lines).toEqual(['نص–\u2011نهاية.']);
    expect(said).toEqual([
      'a sign of a symbol font is left out: Wingdings F0E0',
      'a formula is left out: x',
      'an embedded object is left out: مخطط 1',
      'an invisible direction mark is left out: نص–\u2011\u202bنهاية\u202c.',
      'an invisible hyphenation mark is left out',
      'a part that minbar does not know is left out: w:fancy غريب',
    ]);
  });

  it('says rows that were deleted, a subtitle, a second title and a caption alone', async () => {
    const cell = (words: string) => `<w:tc>${paragraph(run(words))}</w:tc>`;
    const table = `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('سطر')}${cell('محذوف')}</w:tr><w:tr>${cell('سطر')}${cell('باقٍ')}</w:tr></w:tbl>`;
    const { lines, said } = await read(
      paragraph(run('قراءة أولى'), 'a4') +
        paragraph(run('عنوان ثانٍ'), 'a3') +
        paragraph(run('جدول 1'), 'a6') +
        table,
    );
    expect(lines).toEqual(['قراءة أولى', 'عنوان ثانٍ', 'جدول 1', 'سطر | باقٍ']);
    expect(said).toEqual([
      'the cells of a table row become one passage, with | between them: سطر | باقٍ',
      'a second paragraph has the style of a title, so it is read as a passage: عنوان ثانٍ',
      'a caption without a picture beside it is read as a passage: جدول 1',
      'the subtitle is read as a passage: قراءة أولى',
      'a table row that was deleted under tracked changes is left out: سطرمحذوف',
    ]);
  });

  it('escapes words that would read as marks of essay.txt', async () => {
    const { lines } = await read(
      ['# رقم', '> أكبر', '* نجمة', '[^1]: مرجع', 'كما في [^2] هنا']
        .map((words) => paragraph(run(words)))
        .join('') + paragraph(run('نص.')),
    );
    expect(lines).toEqual([
      '\\# رقم',
      '\\> أكبر',
      '\\* نجمة',
      '\\[^1]: مرجع',
      'كما في \\[^2] هنا',
      'نص.',
    ]);
  });
});
