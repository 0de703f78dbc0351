import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftFitting } from '../../src/drafting.ts';
import { readFolder } from '../../src/folder.ts';
import { takeEssay } from '../../src/taking.ts';
import { makeTalk } from '../../src/talk.ts';
import { drawPixels } from '../pictured/deck.ts';
import { makeFolder, readDrawOptions } from '../shipped-talk.ts';

const drawOptions = readDrawOptions();

const passages = [
  'تقوم الواحة على ثلاث عيون لم ينقطع ماؤها منذ قرون. غرس أهلها النخيل حول العيون أولاً، ثم مدّوا السواقي إلى الأرض البعيدة حتى بلغت طرف الرمال.',
  'بنى الأهالي قناة جوفية طولها ثمانية كيلومترات، ولا تزال تعمل إلى اليوم. يقسمون ماءها بالساعة لا بالمتر، ويكتبون القسمة في دفتر يحفظه أكبرهم.',
  'انخفض منسوب الماء في العيون مترين خلال عشرين سنة. وحين حُفرت الآبار العميقة جفّت أصغر العيون الثلاث، وهُجرت الحقول التي كانت تسقيها.',
];

/** Writes an essay with a picture after each passage, drafts a deck of it, and returns the deck’s folder. */
async function draftWith(
  pictures: { name: string; alt: string; caption: string; bytes: Uint8Array }[],
) {
  const [beside, folder] = [makeFolder(), join(makeFolder(), 'deck')];
  const figures = pictures.map(({ name, alt, caption, bytes }) => {
    writeFileSync(join(beside, name), bytes);
    return `<figure><img src="${name}" alt="${alt}"><figcaption>${caption}</figcaption></figure>`;
  });
  const body = passages.map((text, index) => `<p>${text}</p>${figures[index] ?? ''}`).join('');
  const path = join(beside, 'essay.html');
  writeFileSync(
    path,
    `<html><body><article><h1>واحة على طرف الصحراء</h1>${body}</article></body></html>`,
  );
  const { taken } = await takeEssay(path, 'ar');
  if (!taken) throw new Error('the page is an essay');
  const draft = await draftFitting(taken.essay, 'ar', drawOptions, { pictures: taken.pictures });
  for (const { name, text } of [...taken.files, ...draft.files]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return { folder, report: draft.report };
}

const read = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

describe('a draft of an essay with pictures', () => {
  it('shows each on the slide of its passage, with the words of its author, and builds without a message', async () => {
    const bytes = await drawPixels('palms', 600).jpeg(80);
    const { folder, report } = await draftWith([
      { name: 'a.jpg', alt: 'نخيل حول عين [ماء]', caption: 'النخيل "والعين"', bytes },
      { name: 'b.jpg', alt: '', caption: 'قناة جوفية', bytes },
    ]);
    const [first = '', second = ''] = read(folder).filter((text) => text.includes('!['));
    expect(first).toContain('![نخيل حول عين \\[ماء\\]](pictures/picture-1.jpg)\n');
    expect(second).toContain('![قناة جوفية](pictures/picture-2.jpg "قناة جوفية")');
    const { messages: ofFolder, ...sources } = await readFolder(folder);
    const { talk, messages } = await makeTalk(sources, drawOptions);
    expect([...ofFolder, ...messages]).toEqual([]);
    expect(talk?.slides.flatMap(({ shown }) => shown?.alt ?? [])).toEqual([
      'نخيل حول عين [ماء]',
      'قناة جوفية',
    ]);
    expect(report).toContain('2 pictures of the essay on slides');
  });

  it('suggests in a remark what it cannot show: no words in Arabic, a GIF, a year that the essay does not say', async () => {
    const jpeg = await drawPixels('clock', 300).jpeg(80);
    const gif = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');
    const { folder, report } = await draftWith([
      { name: 'a.jpg', alt: 'A palm tree', caption: '', bytes: jpeg },
      { name: 'b.gif', alt: 'قناة', caption: '', bytes: gif },
      { name: 'c.jpg', alt: 'بئر', caption: 'البئر عام 1975', bytes: jpeg },
    ]);
    const remarks = read(folder).flatMap((text) => text.match(/^# صورة من المقال.*$/gm) ?? []);
    expect(remarks.map((line) => line.replace(/^.*: !/, '!'))).toEqual([
      '![اكتب هنا ما تُظهره الصورة](pictures/picture-1.jpg)',
      '![قناة](pictures/picture-2.gif)',
    ]);
    const { messages: _, ...sources } = await readFolder(folder);
    const { talk, messages } = await makeTalk(sources, drawOptions);
    expect(messages).toEqual([]);
    expect(talk?.slides.flatMap(({ shown }) => (shown ? [shown.alt, shown.caption] : []))).toEqual([
      'بئر',
      undefined,
    ]);
    expect(report).toContain(
      '1 picture of the essay on slides, 2 more suggested in the remarks of slides',
    );
  });
});
