import { describe, expect, it } from 'vitest';
import { relationsOf } from '../../../src/draft/files/stage.ts';
import { listActors } from '../../../src/draft/find/actor.ts';
import { makeConcordance } from '../../../src/draft/find/concordance.ts';
import { readCues } from '../../../src/draft/find/cue.ts';
import { standingCues } from '../../../src/draft/find/cue-table.ts';
import { meetingsOf } from '../../../src/draft/find/meeting.ts';
import { findMentions } from '../../../src/draft/find/naming.ts';
import { toEssay } from '../folder.ts';

const book = readCues([standingCues]);

function read(text: string) {
  const essay = toEssay(`عنوان\n${text}`);
  const [naming] = findMentions(essay);
  return { naming, concordance: makeConcordance(essay), actors: listActors(findMentions(essay)) };
}

describe('a relation', () => {
  it.each([
    ['stands before بين', 'تصاعدت التوترات بين موسكو وباكو.', 'ru tension az التوترات'],
    [
      'is said after العلاقة بين',
      'شهدت العلاقة بين روسيا وأذربيجان فصولاً اتسمت بالبرود.',
      'ru coolness az البرود',
    ],
    ['stands between two names', 'انشغلت روسيا بحرب أوكرانيا.', 'ru confrontation ua حرب'],
    [
      'stands in apposition',
      'علاقاتها مع يريفان، الحليف التاريخي لروسيا.',
      'am cooperation ru الحليف التاريخي',
    ],
    [
      'goes one way where it is influence in',
      'احتفظت موسكو بنفوذ غير مباشر في باكو.',
      'ru influence az نفوذ غير مباشر',
    ],
    [
      'joins a party with others against the second',
      'شكّلت السعودية تحالفاً ضد إيران في تلك السنة.',
      'sa confrontation ir تحالفاً ضد',
    ],
    [
      'is its verb with what follows it',
      'تركيا وقفت إلى جانب أذربيجان في تلك السنة.',
      'tr support az وقفت إلى جانب',
    ],
    [
      'has the side against which its subject leads others, not the bare verb',
      'قادت السعودية تحالفاً عسكرياً ضد الحوثيين.',
      'sa confrontation group-1 ضد',
    ],
    [
      'has what is imposed, not the verb and its preposition',
      'تفرض الولايات المتحدة على إيران عقوبات قاسية.',
      'us tension ir عقوبات',
    ],
    [
      'is the side that is taken, and not the war',
      'قاتلت تركيا في تلك الحرب إلى جانب أذربيجان.',
      'tr support az إلى جانب',
    ],
    [
      'is the noun of its verb where they are apart',
      'فرضت روسيا على أذربيجان عقوبات قاسية.',
      'ru tension az عقوبات',
    ],
    ['says who is no member', 'أذربيجان ليست عضواً في الناتو.', 'az non-membership nato ليست عضواً'],
  ])('%s', (_, text, expected) => {
    const { naming, concordance } = read(text);
    const found = naming ? relationsOf(naming, concordance, book) : [];
    expect(found.map(({ from, kind, to, label }) => `${from} ${kind} ${to} ${label}`)).toEqual([
      expected,
    ]);
  });

  it.each([
    ['the two stand on one side', 'علاقة فاترة مع كل من باكو ويريفان.'],
    ['a comma parts them', 'خسرت كاراباخ، وما تبعها من حرب أوكرانيا.'],
    ['the word for it needs a direction', 'جاء الدعم إلى باكو من تركيا.'],
    ['the second is where the war was', 'استأجرت الإمارات الميناء للمشاركة في حرب اليمن.'],
    ['no word says what it is', 'زار وفد من مصر السودان.'],
  ])('is left to the author where %s', (_, text) => {
    const { naming, concordance } = read(text);
    expect(naming && relationsOf(naming, concordance, book)).toEqual([]);
  });

  it('is quoted letter for letter, with its label in the quotation', () => {
    const text = 'تصاعدت التوترات بين موسكو وباكو بشكل ملحوظ.';
    const { naming, concordance } = read(text);
    for (const { quote, label } of naming ? relationsOf(naming, concordance, book) : []) {
      expect(text).toContain(quote);
      expect(quote).toContain(label);
    }
  });
});

describe('actors', () => {
  it.each([
    ['are found behind what is written onto a name', 'وبموسكو وللصين والصين.', ['ru', 'cn']],
    ['are found by their capitals', 'ردّت أنقرة على طهران.', ['tr', 'ir']],
    ['are found under harakat', 'زار الوفد عُمان أمس.', ['om']],
    ['are found by the longest name', 'استقل جنوب السودان.', ['ss']],
    ['are left where only a changed name stands', 'صدّر نفطه للصين.', []],
    ['are no everyday words', 'هذا تقرير مالي عن بنين وبنات.', []],
  ])('%s', (_, text, keys) => {
    expect(read(text).actors.map(({ key }) => key)).toEqual(keys);
  });

  it('meet first with all, then each with the next', () => {
    const { naming, concordance } = read(
      'تحدثت مصر عن خطوات السودان ثم عن رأي إثيوبيا ثم عن كينيا.',
    );
    const pairs = naming
      ? meetingsOf(naming, concordance).map(({ from, to }) => `${from} ${to}`)
      : [];
    expect(pairs).toEqual(['eg sd', 'eg et', 'eg ke', 'sd et', 'et ke']);
  });
});
