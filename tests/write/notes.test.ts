import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { toNote } from '../../src/link/note.ts';
import type { Slide } from '../../src/link/slide.ts';
import { readEssay } from '../../src/read/essay.ts';
import { linkFootnotes } from '../../src/write/footnote-link.ts';
import { writeNotes } from '../../src/write/notes.ts';

/** Returns the notes of one sentence with some of its words marked. */
function write(text: string, ...words: string[]): string {
  const marks = words.map((one, index) => ({
    start: text.indexOf(one),
    end: text.indexOf(one) + one.length,
    points: [index + 1],
  }));
  const sentence = { passage: 1, number: 1, text, start: 0 };
  const notes = writeNotes({ notes: [{ sentence, marks }], reminders: [] } as unknown as Slide);
  const [, html = ''] = /<span[^>]*>(.*)<\/span>/.exec(notes ? toHtml(notes) : '') ?? [];
  return html;
}

it('a run within marked words is isolated within the mark', () => {
  expect(write('هذا اتفاق Minsk II الثاني', 'اتفاق Minsk II')).toBe(
    'هذا <mark data-points="1">اتفاق <bdi>Minsk II</bdi></mark> الثاني',
  );
});

it('a run of which a part is marked stays one run', () => {
  expect(write('بروتوكول TCP/IP هنا', 'بروتوكول TCP')).toBe(
    '<mark data-points="1">بروتوكول </mark><bdi><mark data-points="1">TCP</mark>/IP</bdi> هنا',
  );
  expect(write('بين 1991–2020 هنا', '1991', '2020')).toBe(
    'بين <bdi><mark data-points="1">1991</mark>–<mark data-points="2">2020</mark></bdi> هنا',
  );
});

it('has its footnotes under it and their numbers at their places, and keeps its words', () => {
  const text = 'عنوان\nاتفاق Minsk II[^b] هنا.[^a] جملة.\n\n[^a]: أولى\n[^b]: ثانية';
  const { essay } = readEssay({ path: 'essay.txt', text }, 'ar');
  const [sentence] = essay?.body[0]?.sentences ?? [];
  if (!essay || !sentence) throw new Error('there should be a sentence');
  const marks = [{ start: 0, end: 14, points: [1] }];
  const note = { ...toNote(sentence, essay), marks };
  const notes = writeNotes({ notes: [note], reminders: [] });
  if (!notes) throw new Error('there should be notes');
  expect(toHtml(linkFootnotes(notes, 's').children)).toBe(
    '<p><span data-sentence="1.1"><mark data-points="1">اتفاق <bdi>Minsk II</bdi></mark><a id="s-_mark-1" href="#s-_note-1" aria-label="الحاشية 1"><sup data-footnote="1"></sup></a> هنا.<a id="s-_mark-2" href="#s-_note-2" aria-label="الحاشية 2"><sup data-footnote="2"></sup></a> </span></p>' +
      '<p class="footnote" data-of="1.1" id="s-_note-1"><a href="#s-_mark-1" aria-label="عودة إلى موضع الحاشية 1"><sup data-footnote="1"></sup></a>ثانية</p>' +
      '<p class="footnote" data-of="1.1" id="s-_note-2"><a href="#s-_mark-2" aria-label="عودة إلى موضع الحاشية 2"><sup data-footnote="2"></sup></a>أولى</p>',
  );
});

it('has each line of verse on its own, in two halves where it has two', () => {
  const text = 'عنوان\n> صدر أول … عجز أول\n> سطر واحد';
  const { essay } = readEssay({ path: 'essay.txt', text }, 'ar');
  const [first, second] = (essay?.body[0]?.sentences ?? []).map((sentence) => ({
    sentence,
    marks: [{ start: 4, end: 13, points: [1] }],
    isVerse: true,
  }));
  const notes = writeNotes({
    notes: [first, { ...second, marks: [] }],
    reminders: [],
  } as unknown as Slide);
  expect(toHtml(notes?.children ?? [])).toBe(
    '<p><span class="verse" data-sentence="1.1"><span class="verse-line"><span class="hemistich">صدر <mark data-points="1">أول</mark></span><span class="caesura"><mark data-points="1"> … </mark></span><span class="hemistich"><mark data-points="1">عجز</mark> أول</span></span>\n</span>' +
      '<span class="verse" data-sentence="1.2">سطر واحد</span></p>',
  );
});
