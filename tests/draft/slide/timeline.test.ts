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
