import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import type { Slide } from '../../src/link/slide.ts';
import { writeNotes } from '../../src/write/notes.ts';

/** Returns the notes of one sentence with some of its words marked. */
function write(text: string, ...words: string[]): string {
  const marks = words.map((one, index) => ({
    start: text.indexOf(one),
    end: text.indexOf(one) + one.length,
    points: [index + 1],
  }));
  const sentence = { passage: 2, number: 1, text, start: 0 };
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
