import { describe, expect, it } from 'vitest';
import { relationsOf } from '../../../src/draft/files/stage.ts';
import { makeConcordance } from '../../../src/draft/find/concordance.ts';
import { readCues } from '../../../src/draft/find/cue.ts';
import { standingCues } from '../../../src/draft/find/cue-table.ts';
import { findMentions } from '../../../src/draft/find/naming.ts';
import { toEssay } from '../folder.ts';

const book = readCues([standingCues]);

/** Returns the relations of a text; * marks those of which the sentence does not name both ends. */
function relate(text: string): string {
  const essay = toEssay(`عنوان\n${text}`);
  const concordance = makeConcordance(essay);
  return findMentions(essay)
    .flatMap((sentence) => relationsOf(sentence, concordance, book))
    .map(({ from, kind, to, implied }) => `${from} ${kind} ${to}${implied ? '*' : ''}`)
    .join(', ');
}

describe('a verb says a relation', () => {
  it.each([
    ['after which its subject stands', 'دعمت تركيا أذربيجان في الحرب الأخيرة.', 'tr support az'],
    ['before which its subject stands', 'تركيا تدعم أذربيجان منذ عقود.', 'tr support az'],
    ['after أما', 'أما فرنسا فقد سلّحت اليونان بعد القمة.', 'fr support gr'],
    ['around an aside', 'إيران، التي تخاف على نفوذها، تدعم العراق بالغاز.', 'ir support iq'],
    ['in a relative clause', 'حزب الله الذي تموّله إيران قوي.', 'ir support party-1'],
    [
      'with a preposition and a noun',
      'فرضت الولايات المتحدة عقوبات على إيران عام 2018.',
      'us tension ir',
    ],
    [
      'of several at once',
      'قطعت كل من السعودية ومصر علاقاتها بقطر.',
      'sa coolness qa, eg coolness qa',
    ],
    ['of which both are subjects', 'تنافست بريطانيا وفرنسا على مصر.', 'gb tension fr'],
    [
      'of which three are subjects',
      'اتفقت سوريا والأردن والعراق على المياه.',
      'sy cooperation jo, sy cooperation iq, jo cooperation iq',
    ],
    [
      'whose object is a definite noun, and no party',
      'استغلت تركيا الفراغ، ودعمت الولايات المتحدة المشروع كله بقرض.',
      '',
    ],
    ['beside whom its subject fights', 'قاتلت كوبا إلى جانب إثيوبيا بجنودها.', 'cu support et'],
    [
      'of which three are subjects, of a pact',
      'وقّعت إيران والسعودية والعراق اتفاقاً أمنياً في بغداد.',
      'ir cooperation sa, ir cooperation iq, sa cooperation iq',
    ],
    [
      'with the subject of the verb before',
      'أدانت اليونان المذكرة وطردت السفير الليبي من أثينا.',
      'gr tension ly',
    ],
    [
      'of a mediator',
      'توسّطت الجزائر بين إثيوبيا وإريتريا عام 2000.',
      'dz mediation et, dz mediation er',
    ],
    ['whose subject receives', 'تلقّت إثيوبيا دعماً من الصين في بناء السد.', 'cn support et'],
    ['that asks for help', 'استعانت ليبيا بتركيا في الحرب.', 'tr support ly'],
    ['against what belongs to a state', 'قصفت إسرائيل مواقع في سوريا.', 'il confrontation sy'],
    ['with an adjective', 'هاجمت إيران سفناً إسرائيلية في البحر.', 'ir confrontation il*'],
    ['in the passive', 'هُزمت فرنسا على يد ألمانيا عام 1940.', 'fr confrontation de'],
    [
      'beside one and against another',
      'قاتلت كوبا إلى جانب أنغولا ضد جنوب أفريقيا.',
      'cu support ao, cu confrontation za',
    ],
    [
      'that was achieved',
      'استطاعت تركيا أن تتوسط بين السودان وتشاد.',
      'tr mediation sd, tr mediation td',
    ],
    ['of trade', 'تصدّر الجزائر الغاز إلى إيطاليا.', 'dz cooperation it'],
    ['of recognition', 'اعترف المغرب بإسرائيل في أواخر عام 2020.', 'ma opening il'],
  ])('%s', (_, text, expected) => {
    expect(relate(text)).toBe(expected);
  });
});

describe('a noun says a relation', () => {
  it.each([
    ['with both names', 'كان دعم مصر للسودان قديماً.', 'eg support sd'],
    ['with an adjective', 'ثم جاء الهجوم الروسي على أوكرانيا.', 'ru confrontation ua*'],
    ['with a pronoun', 'أعلنت باكستان دعمها لأذربيجان في النزاع.', 'pk support az'],
    ['after a verb that only carries it', 'واصلت روسيا دعم سوريا بالسلاح.', 'ru support sy'],
    ['after من', 'هزمت أذربيجان أرمينيا بدعم من تركيا.', 'az confrontation am, tr support az'],
    ['as a participle', 'حزب الله المدعوم من إيران هاجم إسرائيل.', 'ir support party-1'],
    [
      'between two sides',
      'الحرب بين الهند من جهة وباكستان من جهة أخرى لم تنته.',
      'in confrontation pk',
    ],
    ['that mediates', 'نجحت قطر في الوساطة بين السودان وتشاد.', 'qa mediation sd, qa mediation td'],
    ['that a state has', 'احتفظت فرنسا بنفوذ كبير في تشاد.', 'fr influence td'],
  ])('%s', (_, text, expected) => {
    expect(relate(text)).toBe(expected);
  });
});

describe('words mean a party that they do not name', () => {
  it.each([
    [
      '«البلدان» the two before',
      'زارت تركيا مصر. ووقّع البلدان اتفاقاً للتجارة.',
      'tr cooperation eg*',
    ],
    [
      '«الأخيرة» the last one',
      'تحارب روسيا أوكرانيا، ودعمت بريطانيا الأخيرة بالسلاح.',
      'ru confrontation ua, gb support ua',
    ],
    [
      'a hidden subject the topic',
      'أما الجزائر فتراقب بقلق. توسّطت بين ليبيا وتشاد.',
      'dz mediation ly*, dz mediation td*',
    ],
    [
      'a pronoun the one of its gender',
      'تدعم روسيا سوريا وتعارضها تركيا.',
      'ru support sy, sy tension tr',
    ],
    [
      'who sells arms, and not who buys them, for the one that helps',
      'تبيع تركيا طائراتها المسيّرة لإثيوبيا. وتبيع البرازيل القمح للمغرب.',
      'tr support et, br cooperation ma',
    ],
    [
      'a pronoun nobody where three fit',
      'حين أعلنت كوسوفو استقلالها ساندت روسيا صربيا، واعترفت بها الولايات المتحدة.',
      'ru support rs',
    ],
  ])('%s', (_, text, expected) => {
    expect(relate(text)).toBe(expected);
  });
});

describe('no relation is said', () => {
  it.each([
    ['by a negation', 'لم تدعم مصر إثيوبيا في شيء.'],
    ['by what is no more', 'لم تعد فرنسا تدعم تشاد كما كانت.'],
    ['by a condition', 'لو هاجمت الصين تايوان لتدخلت أمريكا.'],
    ['by a wish', 'تريد مصر أن تدعم السودان.'],
    ['by a possibility', 'قد تهاجم إسرائيل إيران في الربيع.'],
    ['by a future', 'ستفرض أوروبا عقوبات على روسيا.'],
    ['by a question', 'هل تهاجم الصين تايوان؟'],
    ['by what somebody says', 'قالت تركيا إن إسرائيل تدعم اليونان.'],
    ['by what a paper says', 'بحسب صحف لندن، درّبت إريتريا جماعات ودعمت إثيوبيا.'],
    ['by what was over before', 'كانت مصر قد دعمت سوريا قبل أن تنقلب عليها.'],
    ['by a denied cause', 'خسرت طوكيو السباق، لا لأن واشنطن هزمتها بل لأنها نامت.'],
    ['by a noun that is denied', 'نفت إيران دعمها لحزب الله.'],
    ['by a noun that ends', 'توقفت فرنسا عن دعم تشاد.'],
    ['by a war that is feared', 'تخشى أوروبا من هجوم روسيا على بولندا.'],
    ['by a war that is to end', 'سعت واشنطن إلى إنهاء الحرب بين روسيا وأوكرانيا.'],
    ['by a stand towards the act of another', 'عارضت فرنسا وألمانيا الحرب على العراق.'],
    ['by an accusation of others', 'جمّدت السويد تعاونها مع تركيا.'],
  ])('%s', (_, text) => {
    expect(relate(text)).toBe('');
  });
});
