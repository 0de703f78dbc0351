import { describe, expect, it } from 'vitest';
import { linesOf, saidOf, shipped, take } from './take.ts';

async function read(text: string) {
  const { lines, messages, pictures } = await take('essay.md', text);
  return { lines, said: saidOf(messages), pictures };
}

describe('a Markdown file', () => {
  it('gives the shipped essay letter for letter', async () => {
    const [first = '', ...rest] = linesOf(shipped);
    const body = rest.map((line) => line.replace(/^\*/, '\\*'));
    const { lines, said } = await read([`# ${first}`, ...body].join('\n\n'));
    expect(lines).toEqual(linesOf(shipped));
    expect(said).toEqual([]);
  });

  it('has title and author from its front matter, and its headline only once', async () => {
    const { lines } = await read(
      '---\ntitle: في معنى التوازن\nauthor: اسم الكاتبة\n---\n\n# في معنى التوازن\n\nنص.\n',
    );
    expect(lines).toEqual(['author: اسم الكاتبة', 'في معنى التوازن', 'نص.']);
  });

  it('has headings, soft breaks as spaces, emphasis as words, lists, quotations and tables', async () => {
    const { lines, said } = await read(
      '# عنوان\n\n## الخلفية\n\nفيها **تشديد** و`رمز` وسطر\nثانٍ.\n\n> أول\\\n> ثانٍ\n\n1. بند\n\n| السنة | الحدث |\n|--|--|\n| 1991 | الاستقلال |\n',
    );
    expect(lines).toEqual([
      'عنوان',
      '## الخلفية',
      'فيها تشديد ورمز وسطر ثانٍ.',
      '> أول',
      '> ثانٍ',
      'بند',
      'السنة | الحدث',
      '1991 | الاستقلال',
    ]);
    expect(said).toEqual([
      'the cells of a table row become one passage, with | between them (2 times): السنة | الحدث',
      'the numbers or bullets of a list are left out, because they are not text in the file',
    ]);
  });

  it('has footnotes out of sentences, whatever their names', async () => {
    const { lines } = await read(
      '# عنوان\n\nأولى.[^ب] وثانية[^أ].\n\n[^أ]: حاشية ثانية.\n[^ب]: حاشية *أولى*.\n',
    );
    expect(lines.slice(1)).toEqual([
      'أولى.[^1] وثانية[^2].',
      '[^1]: حاشية أولى.',
      '[^2]: حاشية ثانية.',
    ]);
  });

  it('says links, HTML, dividing lines and pictures from elsewhere', async () => {
    const { lines, said, pictures } = await read(
      '# عنوان\n\n<div dir="rtl">\n\nنص [موقع](https://example.org/) هنا.\n\n</div>\n\n---\n\n![خريطة](map.png) ![بعيدة](https://example.org/a.png)\n',
    );
    expect(lines.slice(1)).toEqual(['نص موقع هنا.']);
    expect(pictures).toMatchObject([{ address: 'map.png', alt: 'خريطة', after: 1 }]);
    expect(said).toEqual([
      'a picture is left out: minbar takes only PNG, JPEG, GIF and WebP pictures that are in the file: بعيدة',
      'a link keeps its words; its address is left out: موقع https://example.org/',
      'HTML in Markdown is left out, and the words in it are kept (2 times): <div dir="rtl">',
      'a dividing line is left out',
    ]);
  });
});
