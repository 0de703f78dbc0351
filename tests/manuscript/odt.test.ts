import { describe, expect, it } from 'vitest';
import { makeOdt } from './odt-file.ts';
import { saidOf, take } from './take.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]);
const title = '<text:p text:style-name="Title">في معنى التوازن</text:p>';

async function read(body: string, parts: Parameters<typeof makeOdt>[1] = {}) {
  const { lines, messages, pictures } = await take('essay.odt', makeOdt(title + body, parts));
  expect(lines[0]).toBe('في معنى التوازن');
  return { lines: lines.slice(1), said: saidOf(messages), pictures };
}

describe('an OpenDocument text', () => {
  it('gives its headings, passages, items and quotations', async () => {
    const { lines, said } = await read(
      '<text:h text:outline-level="1">الخلفية</text:h><text:p>نص <text:span>مقسو</text:span><text:span>م</text:span>.</text:p>' +
        '<text:list><text:list-item><text:p>بند</text:p></text:list-item></text:list>' +
        '<text:p text:style-name="Quotations">سطر<text:line-break/>وسطر</text:p>',
    );
    expect(lines).toEqual(['## الخلفية', 'نص مقسوم.', 'بند', '> سطر', '> وسطر']);
    expect(said).toEqual([
      'the numbers or bullets of a list are left out, because they are not text in the file: بند',
    ]);
  });

  it('has tracked changes as accepted: the deleted words stay away, and are said', async () => {
    const changes =
      '<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><text:p>حُذف </text:p></text:deletion></text:changed-region><text:changed-region text:id="ct2"><text:insertion/></text:changed-region></text:tracked-changes>';
    const { lines, said } = await read(
      `${changes}<text:p>باقٍ <text:change text:change-id="ct1"/><text:change-start text:change-id="ct2"/>أُدخل<text:change-end text:change-id="ct2"/>.</text:p>`,
    );
    expect(lines).toEqual(['باقٍ أُدخل.']);
    expect(said).toEqual([
      'a tracked deletion is taken as accepted: its words are left out: حُذف',
      'a tracked insertion is taken as accepted: its words are kept: أُدخل',
    ]);
  });

  it('has footnotes out of sentences, and leaves comments and hidden words out, each said', async () => {
    const styles =
      '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const { lines, said } = await read(
      '<text:p>كثيرة.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>حاشية.</text:p></text:note-body></text:note> وثانية<office:annotation><text:p>راجع</text:p></office:annotation>.<text:span text:style-name="T1"> مخفي</text:span></text:p>',
      { styles },
    );
    expect(lines).toEqual(['كثيرة.[^1] وثانية.', '[^1]: حاشية.']);
    expect(said).toEqual(['a comment is left out: راجع', 'hidden text is left out: مخفي']);
  });

  it('has spaces, tabs and a table as OpenDocument means them', async () => {
    const { lines } = await read(
      '<text:p>  كلمة\n  وكلمة<text:s text:c="2"/>وكلمة<text:tab/>وكلمة</text:p>' +
        '<table:table><table:table-row><table:table-cell><text:p>1991</text:p></table:table-cell><table:table-cell><text:p>الاستقلال</text:p></table:table-cell></table:table-row></table:table>',
    );
    expect(lines).toEqual(['كلمة وكلمة  وكلمة وكلمة', '1991 | الاستقلال']);
  });

  it('gives a picture with the caption that stands in its frame', async () => {
    const frame =
      '<draw:frame><draw:text-box><text:p text:style-name="Illustration"><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>خريطة</svg:desc></draw:frame>الشكل 1</text:p></draw:text-box></draw:frame>';
    const { lines, pictures } = await read(`<text:p>نص.${frame}</text:p>`, {
      media: { 'Pictures/a.png': png },
    });
    expect(lines).toEqual(['نص.']);
    expect(pictures).toMatchObject([
      { name: 'picture-1.png', after: 1, alt: 'خريطة', caption: 'الشكل 1' },
    ]);
  });

  it('is refused with a word if it has a password, or is no text', async () => {
    const { zipSync, strToU8 } = await import('fflate');
    const locked = zipSync({
      'content.xml': strToU8('x'),
      'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>'),
    });
    expect(saidOf((await take('essay.odt', locked)).messages)).toEqual([
      'this file has a password: open it in LibreOffice and save it without one',
    ]);
    const sheet = zipSync({ 'content.xml': strToU8('<a/>') });
    expect((await take('essay.odt', sheet)).messages).toMatchObject([
      { code: 'manuscript-refused', severity: 'error' },
    ]);
  });
});
