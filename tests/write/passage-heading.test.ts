import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { writeHandout } from '../../src/print/handout.ts';
import { layOutSheets } from '../../src/print/sheet.ts';
import { linkFolder } from '../../src/talk.ts';
import { layOutTalk } from '../../src/write/page.ts';
import { draftFolder } from '../draft/folder.ts';

const essay = `السوق القديم

يقع السوق في وسط المدينة، وحوله أحياؤها الأولى.

## كيف نشأ

بدأ السوق ساحةً يلتقي فيها المزارعون كل أسبوع.

### أول الدكاكين[^أول]

ثم بُنيت حول الساحة دكاكين صغيرة من الحجر.

### ما بقي منها

ولم يبقَ من تلك الدكاكين إلا ثلاثة.

[^أول]: كان أولها دكان عطار.
`;

function layOut(change: (text: string) => string = (text) => text) {
  const { folder } = draftFolder(essay);
  const slides = folder.slides.map((slide) => ({ ...slide, text: change(slide.text) }));
  const { deck } = linkFolder({ ...folder, slides });
  if (!deck) throw new Error('the draft should link');
  const drawn = deck.slides.map((slide) => ({ ...slide, illustrations: [] }));
  return layOutTalk(deck, drawn);
}

/** Returns the headings over passages, each with the first words under it. */
function listHeadings(sections: Element[]): [string, string][] {
  const found: [string, string][] = [];
  for (const section of sections)
    visit(section, 'element', (part, index, parent) => {
      if (part.properties.dataLevel === undefined || index === undefined) return;
      const under = parent?.children[index + 1];
      const words = under?.type === 'element' ? textOf(under).split(' ').slice(0, 2) : [];
      found.push([textOf(part), words.join(' ')]);
    });
  return found;
}

const withoutLabels = (text: string) => text.replace(/^label: .*\n/m, '');

it('headings within a part stand over their passages, and those of parts do not', () => {
  expect(listHeadings(layOut(withoutLabels).sections)).toEqual([
    ['أول الدكاكين', 'ثم بُنيت'],
    ['ما بقي منها', 'ولم يبقَ'],
  ]);
});

it('a heading that is the label of its slide is not said again, unless a footnote is marked in it', () => {
  expect(listHeadings(layOut().sections)).toEqual([['أول الدكاكين', 'ثم بُنيت']]);
});

it('the handout has none of them', () => {
  const { deck, sections } = layOut();
  const assets = { style: '', fonts: '', tokens: new Map() };
  const page = writeHandout(deck, layOutSheets(sections, false), sections, assets);
  const notes = page.slice(page.indexOf('الملاحظات'));
  expect(notes).toContain('ثم بُنيت');
  expect(notes.match(/class="heading"/g) ?? []).toEqual([]);
});
