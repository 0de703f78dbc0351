import { expect, it } from 'vitest';
import { keepRoom } from '../../../src/draft/room.ts';
import type { DraftedSlide } from '../../../src/draft/slide/drafted-slide.ts';
import { slidesOf } from '../folder.ts';

const opening =
  'الجسر القديم\nيعبر الناس الجسر القديم كل صباح إلى أعمالهم في الضفة الأخرى من المدينة. وقررت البلدية في آخر الصيف أن تهدمه وأن تبني مكانه جسراً جديداً للسيارات وحدها.\n';

/** Returns the headline and the bullets of the slide that speaks a passage with given words. */
function slideOf(passage: string, words: string) {
  const slide = slidesOf(opening + passage).find((one) =>
    [...one.passages, ...one.sentences].some(({ text }) => text.includes(words)),
  );
  return {
    kind: slide?.kind,
    headline: slide?.headline.text.replaceAll('\\', '').replace(/\s+/g, ' '),
    bullets: slide?.bullets.map(({ quotation }) => quotation?.text),
  };
}

it('shows what each side says under what the author says of them', () => {
  const passage =
    'انقسم أهل المدينة في أمر الجسر. من جهة، يريد أصحاب الدكاكين أن تمر السيارات أمام أبوابهم. ومن جهة أخرى، يخاف سكان الضفة أن يفقدوا طريقهم الوحيد إلى السوق.';
  expect(slideOf(passage, 'انقسم أهل')).toEqual({
    kind: 'statement',
    headline: 'انقسم أهل المدينة في أمر الجسر',
    bullets: [
      'يريد أصحاب الدكاكين أن تمر السيارات أمام أبوابهم',
      'يخاف سكان الضفة أن يفقدوا طريقهم الوحيد إلى السوق',
    ],
  });
});

it('shows the first side over the others where the author says nothing of them', () => {
  const passage =
    'من منظور البلدية، لا تتحمل الحجارة القديمة شاحنات اليوم. ويرى خصومها أن الحجارة حملت دبابات حربين ولم تسقط منها حجارة واحدة في كل تلك السنين.';
  expect(slideOf(passage, 'من منظور البلدية')).toEqual({
    kind: 'statement',
    headline: 'من منظور البلدية، لا تتحمل الحجارة القديمة شاحنات اليوم',
    bullets: ['يرى خصومها أن الحجارة حملت دبابات حربين ولم تسقط منها حجارة واحدة في كل تلك السنين'],
  });
});

it('quotes no side where another one is too long for a slide', () => {
  const long = 'وجاراتها في القرية المجاورة على الضفة الأخرى '.repeat(8);
  const others =
    'هدمت الحرب جسرين آخرين في المدينة. وباعت البلدية حجارة الرصيف القديم كلها لتاجر من العاصمة البعيدة في أول الشتاء. وكتب معلم المدرسة القريبة رسالة طويلة إلى الوزارة عن أطفال الضفة الذين يتأخرون كل صباح.';
  const passage = `${others} من منظور البلدية، لا تتحمل الحجارة القديمة شاحنات اليوم. ومن منظور السكان، يحمل الجسر كل صباح أطفال المدرسة القريبة ${long}.`;
  const { kind, headline, bullets } = slideOf(passage, 'هدمت الحرب');
  expect(kind).toBe('statement');
  expect([headline, ...(bullets ?? [])].join(' ')).not.toContain('من منظور');
  expect(bullets?.length).toBeGreaterThan(0);
});

it('shows no side if there is no room for all', () => {
  const sheet: DraftedSlide = {
    ...{ id: 'a', kind: 'statement', passages: [], sentences: [], recall: [] },
    headline: ['انقسم الناس'],
    bullets: [{ lines: ['يريد التجار السوق'] }, { lines: ['يريد السكان الحديقة'] }],
  };
  const room = new Map([['a', 1]]);
  expect(keepRoom(sheet, room).bullets).toEqual([{ lines: ['يريد التجار السوق'] }]);
  expect(keepRoom({ ...sheet, together: true }, room).bullets).toEqual([]);
});
