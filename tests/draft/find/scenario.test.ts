import { describe, expect, it } from 'vitest';
import { findScenarios } from '../../../src/draft/find/scenario.ts';
import { textOf } from '../../../src/draft/language/clause.ts';
import { toEssay } from '../folder.ts';

const find = (text: string) =>
  findScenarios(toEssay(`عنوان\n${text}`)).map(({ item }) => textOf(item));

describe('scenarios', () => {
  it.each([
    [
      'are listed with commas and أو, the last with a comma of its own',
      'تبرز ثلاثة سيناريوهات للمستقبل، بقاء الحال، تصعيد تدريجي، أو عودة إلى التعاون، تحت وطأة المصالح.',
      ['بقاء الحال', 'تصعيد تدريجي', 'عودة إلى التعاون، تحت وطأة المصالح'],
    ],
    [
      'are listed after a colon, parted by semicolons',
      'هناك أربعة خيارات: الصبر، وهو صعب؛ الهجرة؛ المواجهة؛ الانتظار.',
      ['الصبر، وهو صعب', 'الهجرة', 'المواجهة', 'الانتظار'],
    ],
    ['may be two', 'أمامنا احتمالان: حرب طويلة، أو سلام بارد.', ['حرب طويلة', 'سلام بارد']],
    [
      'are counted by name',
      'السيناريو الأول هو بقاء الحال كما هو. أما السيناريو الثاني فهو حرب مفتوحة.\nالسيناريو الثالث: سلام دائم.',
      ['بقاء الحال كما هو', 'حرب مفتوحة', 'سلام دائم'],
    ],
    [
      'are counted after an announcement',
      'أمامنا ثلاثة مسارات. أولاً، بقاء الحال. ثانياً، حرب مفتوحة.\nثالثاً، سلام دائم.',
      ['بقاء الحال', 'حرب مفتوحة', 'سلام دائم'],
    ],
    [
      'are counted in one sentence',
      'هناك سيناريوهان، الأول بقاء الحال، والثاني حرب مفتوحة.',
      ['بقاء الحال', 'حرب مفتوحة'],
    ],
    ['are none where nothing announces them', 'أولاً، نشكر الحضور. ثانياً، نبدأ الكلام.', []],
    [
      'are none where the number does not come out',
      'هناك ثلاثة سيناريوهات، كلها صعبة، وبعضها مستحيل جداً هنا، وآخر، ورابع.',
      [],
    ],
    ['are none where only one is named', 'السيناريو الأول هو بقاء الحال كما هو.', []],
  ])('%s', (_, text, scenarios) => {
    expect(find(text)).toEqual(scenarios);
  });
});
