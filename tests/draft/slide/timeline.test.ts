import { expect, it } from 'vitest';
import { readSlide } from '../../../src/read/slide-file.ts';
import { draftFolder } from '../folder.ts';

it.each([
  ['المدينة والنهر', /^المدينة والنهر: من خمسينيات القرن الماضي إلى 2022$/],
  ['المدينة التي أدارت ظهرها لنهرها', /^من خمسينيات القرن الماضي إلى 2022$/],
])(
  'the headline of a timeline has the subject «%s» only if both fit on one line',
  (title, headline) => {
    const { folder } = draftFolder(
      `${title}\nافتتحت البلدية الجسر في خمسينيات القرن الماضي.\nحكمت المحكمة بإزالة السور عام 2022.`,
    );
    const slides = folder.slides.flatMap((source) => readSlide(source).slide ?? []);
    expect(slides.find(({ kind }) => kind === 'timeline')?.headline.text).toMatch(headline);
  },
);
