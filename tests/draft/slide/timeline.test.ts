import { expect, it } from 'vitest';
import { slidesOf } from '../folder.ts';

it.each([
  ['المدينة والنهر', /^المدينة والنهر: من خمسينيات القرن الماضي إلى 2022$/],
  ['المدينة التي أدارت ظهرها لنهرها', /^من خمسينيات القرن الماضي إلى 2022$/],
])(
  'the headline of a timeline has the subject «%s» only if both fit on one line',
  (title, headline) => {
    const slides = slidesOf(
      `${title}\nتقول الوثائق القديمة التي بقيت في دار البلدية إن أول جسر على النهر افتُتح في خمسينيات القرن الماضي بعد أعوام طويلة من الانتظار. وافتتحت البلدية الحديقة الأولى على الضفة الغربية في خمسينيات القرن الماضي، وزارها الناس.\nوحكمت المحكمة الإدارية في آخر جلساتها بإزالة السور كله عن الضفة الشرقية عام 2022، فعاد إليها الناس.`,
    );
    expect(slides.find(({ kind }) => kind === 'timeline')?.headline.text).toMatch(headline);
  },
);

it('a decade of a century is a date, and no course of a whole century', () => {
  const slides = slidesOf(
    'المدينة والنهر\nافتتحت البلدية الجسر في خمسينيات القرن الماضي.\nحكمت المحكمة بإزالة السور عام 2022.',
  );
  expect(slides.find(({ kind }) => kind === 'timeline')?.headline.text).toBe(
    'المدينة والنهر: من خمسينيات القرن الماضي إلى 2022',
  );
});

/** Returns the years of the timeline of sentences, each a passage of its own. */
function yearsOf(...told: string[]): (string | undefined)[] {
  const timeline = slidesOf(['المدينة والنهر', ...told].join('\n')).find(
    ({ kind }) => kind === 'timeline',
  );
  return timeline?.bullets.map(({ lead }) => lead?.text) ?? [];
}

it('of too many dates a timeline shows rather those that are far from each other', () => {
  const told = [1950, 1951, 1952, 1953, 1954, 1970, 1990, 2010].map(
    (year) => `افتتحت البلدية الجسر رقم ${year - 1949} عام ${year}.`,
  );
  const years = yearsOf(...told);
  expect(years).toHaveLength(6);
  expect(years).toEqual(expect.arrayContaining(['1950', '1970', '1990', '2010']));
});

it('the end of a plan is no date of a timeline', () => {
  const years = yearsOf(
    'افتتحت البلدية الجسر الأول عام 1950.',
    'حكمت المحكمة بإزالة السور عام 2022.',
    'وعدت البلدية بأن تزرع الضفة كلها بحلول عام 2030.',
  );
  expect(years).toEqual(['1950', '2022']);
});

it('what happened on a day does not end with the word «day»', () => {
  const [, slide] = slidesOf(
    'المدينة والنهر\nافتتحت البلدية الجسر في قمة المدينة يوم 5 يناير 2021.\nحكمت المحكمة بإزالة السور عام 2022.',
  ).filter(({ kind }) => kind === 'timeline' || kind === 'title');
  expect(slide?.bullets[0]?.quotation?.text).toBe('افتتحت البلدية الجسر في قمة المدينة');
});
