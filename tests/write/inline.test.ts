import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { toInline } from '../../src/write/inline.ts';

it.each([
  ['الأمن الجماعي (CSTO) ولا', 'الأمن الجماعي (<bdi>CSTO</bdi>) ولا'],
  ['اتفاق Minsk II الثاني', 'اتفاق <bdi>Minsk II</bdi> الثاني'],
  ['بين 1991–2020 وما بعدها', 'بين <bdi>1991–2020</bdi> وما بعدها'],
  ['بين 1991-2020', 'بين <bdi>1991-2020</bdi>'],
  ['في 2022. ثم', 'في 2022. ثم'],
  ['العلاقة الروسية – الأذربيجانية', 'العلاقة الروسية – الأذربيجانية'],
])('of %s, what runs from the left is isolated', (text, html) => {
  expect(toHtml(toInline(text))).toBe(html);
});
