import { expect, it } from 'vitest';
import { makeClause } from '../../../src/draft/language/clause.ts';
import { gapsOf } from '../../../src/draft/language/gap.ts';
import { withoutContrast } from '../../../src/draft/language/topic.ts';
import { toEssay } from '../folder.ts';

it.each([
  ['أما ما تغيّر حقاً فهو مكان القراءة.', 'ما تغيّر حقاً هو مكان القراءة'],
  ['أما التقنين فقد بدأ هذا العام.', 'التقنين بدأ هذا العام'],
  ['أما جدة، وهي باب الحجاج، فكانت عطشى.', 'جدة، وهي باب الحجاج، كانت عطشى'],
  ['أما جدة، فكانت عطشى.', 'جدة كانت عطشى'],
  ['أما في الجنوب فالحال أصعب.', 'أما في الجنوب فالحال أصعب'],
  ['بدأ التقنين فجأة.', 'بدأ التقنين فجأة'],
])('«%s» is told as «%s»', (text, told) => {
  const [passage] = toEssay(`عنوان\n${text}`).body;
  const [sentence] = passage?.sentences ?? [];
  if (!passage || !sentence) throw new Error('there is no sentence');
  const [clause] = makeClause(
    gapsOf(passage, sentence).map(({ word }) => word),
    passage,
    sentence,
  );
  expect(clause && withoutContrast(clause)).toBe(told);
});
