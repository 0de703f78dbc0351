import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { takeEssay } from '../src/taking.ts';
import { writeNew } from '../src/write/new-files.ts';
import { makeFolder } from './folder.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]);
const page = (body: string) => `<!doctype html><body><h1>عنوان</h1><p>نص هنا.</p>${body}</body>`;

describe('an essay that is taken from a page', () => {
  it('brings the pictures beside it, with caption, alternative text and place', async () => {
    const [folder, deck] = [makeFolder(), join(makeFolder(), 'deck')];
    mkdirSync(join(folder, 'صفحة_files'));
    writeFileSync(join(folder, 'صفحة_files/خريطة 1.png'), png);
    const path = join(folder, 'صفحة.html');
    const address = encodeURI('صفحة_files/خريطة 1.png');
    writeFileSync(
      path,
      page(
        `<figure><img src="${address}" alt="خريطة القوقاز"><figcaption>الشكل 1: القوقاز</figcaption></figure>`,
      ),
    );
    const { taken, messages } = await takeEssay(path, 'ar');
    expect(messages).toEqual([]);
    expect(await writeNew(deck, taken?.files ?? [])).toEqual([]);
    expect(readFileSync(join(deck, 'essay.txt'), 'utf8')).toBe('عنوان\n\nنص هنا.\n');
    expect(readdirSync(join(deck, 'pictures')).sort()).toEqual(['picture-1.png', 'pictures.yaml']);
    expect(readFileSync(join(deck, 'pictures/picture-1.png'))).toEqual(Buffer.from(png));
    expect(parse(readFileSync(join(deck, 'pictures/pictures.yaml'), 'utf8'))).toEqual([
      { file: 'picture-1.png', after: 1, caption: 'الشكل 1: القوقاز', alt: 'خريطة القوقاز' },
    ]);
  });

  it('brings no picture from outside its folder, and none that is no picture', async () => {
    const outside = makeFolder();
    const folder = join(outside, 'page');
    mkdirSync(folder);
    writeFileSync(join(outside, 'secret.png'), png);
    symlinkSync(join(outside, 'secret.png'), join(folder, 'link.png'));
    writeFileSync(join(folder, 'text.png'), 'نص');
    const path = join(folder, 'page.html');
    const sources = ['../secret.png', '%2e%2e/secret.png', 'link.png', 'text.png', 'none.png'];
    writeFileSync(path, page(sources.map((source) => `<img src="${source}">`).join('')));
    const { taken, messages } = await takeEssay(path, 'ar');
    expect(taken?.files.map(({ name }) => name)).toEqual(['essay.txt']);
    expect(messages.map(({ code }) => code)).toEqual(sources.map(() => 'manuscript-left'));
  });
});

describe('an essay in another language', () => {
  const persian =
    'روابط ایران و روسیه\n\nدر این مقاله به بررسی روابط ایران و روسیه می‌پردازیم که از سال‌های گذشته تا امروز تغییر کرده است.\n';

  it('is an error, unless the language is said', async () => {
    const path = join(makeFolder(), 'essay.txt');
    writeFileSync(path, persian);
    const inArabic = await takeEssay(path, 'ar');
    expect(inArabic.messages).toMatchObject([{ code: 'language-other', severity: 'error' }]);
    const inPersian = await takeEssay(path, 'fa');
    expect(inPersian.messages).toEqual([]);
    expect(inPersian.taken?.files).toEqual([{ name: 'essay.txt', text: persian }]);
  });
});

describe('a file that is no essay', () => {
  it('is reported, whether it is missing, a folder, or has a title alone', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'title.md'), '# عنوان\n');
    const codes = async (name: string) =>
      (await takeEssay(join(folder, name), 'ar')).messages.map(({ code }) => code);
    expect(await codes('none.docx')).toEqual(['file-missing']);
    expect(await codes('.')).toEqual(['file-missing']);
    expect(await codes('title.md')).toEqual(['essay-empty']);
  });
});
