import { describe, expect, it } from 'vitest';
import { readAlliances } from '../../../src/read/alliances.ts';
import { readSlide } from '../../../src/read/slide-file.ts';
import { draftFolder } from '../folder.ts';

/** So many words beside a relation that its passage gets a slide of its own. */
const rest =
  'وظلّ الناس في القرى يعملون في حقولهم كل صباح من غير أن يسمعوا عن ذلك شيئاً. ولم تصلهم صحيفة ولا رسالة في تلك الأعوام كلها، وكان الراديو الوحيد عند شيخ القرية صامتاً أكثر الوقت.';

/** Returns the maps of a draft of passages: the name of each stage, and the relations that its slide shows. */
function mapsOf(...passages: string[]): string[] {
  const text = ['عنوان المقال', ...passages.map((one) => `${one} ${rest}`)]
    .map((one, index) => one.replaceAll('القرى', `القرى ${'أبتثجح'[index]}`))
    .join('\n');
  const { folder } = draftFolder(text);
  const stages = (folder.alliances && readAlliances(folder.alliances).alliances?.stages) ?? [];
  return folder.slides.flatMap((source) =>
    (readSlide(source).slide?.fences ?? []).flatMap((fence) => {
      if (fence.language !== 'alliances') return [];
      const stage = stages.find(({ key }) => key === fence.stage.key);
      const own = stage?.relations.map(({ from, to, kind }) => `${from} ${to} ${kind}`) ?? [];
      const shown = fence.show?.map(({ ends, kind }) => `${ends.join(' ')} ${kind}`) ?? own;
      return [`${stage?.name.text}: ${shown.join(', ')}`];
    }),
  );
}

describe('the maps of a draft', () => {
  it('show no relation alone: it waits for the next map', () => {
    expect(mapsOf('اتهمت إيران العراق عام 1991.', 'دعمت روسيا أرمينيا عام 1998.')).toEqual([
      'عام 1998: ir iq tension, ru am support',
    ]);
    expect(mapsOf('اتهمت إيران العراق عام 1991.')).toEqual([]);
  });

  it('show later what lasts of their actors, and no act of an earlier time', () => {
    expect(
      mapsOf(
        'غزت الولايات المتحدة العراق عام 2003. وإيران تدعم العراق بالغاز.',
        'وقّع العراق مع روسيا اتفاقاً عام 2015.',
      ),
    ).toEqual([
      'عام 2003: us iq confrontation, ir iq support',
      'عام 2015: iq ru cooperation, ir iq support',
    ]);
  });

  it('show the last relation with what the map before says, where nothing is nearer', () => {
    expect(
      mapsOf(
        'غزت الولايات المتحدة العراق عام 2003. واتهمت إيران العراق.',
        'دعمت روسيا أرمينيا عام 2015.',
      ),
    ).toEqual([
      'عام 2003: us iq confrontation, ir iq tension',
      'عام 2015: ru am support, us iq confrontation, ir iq tension',
    ]);
  });
});

describe('a stage is named', () => {
  const acts = 'قصفت روسيا أوكرانيا. ودعمت فرنسا أوكرانيا.';
  it.each([
    [
      'by the date of its relation',
      `قصفت روسيا أوكرانيا عام 2022. ودعمت فرنسا أوكرانيا.`,
      'عام 2022',
    ],
    ['by the last date before it', `بدأت الأزمة كلها عام 2014. ${acts}`, 'عام 2014'],
    ['not by when something ends', `ظل السلام قائماً حتى عام 2014. ${acts}`, 'روسيا'],
    ['by today', 'روسيا تقصف أوكرانيا اليوم. وفرنسا تدعم أوكرانيا.', 'اليوم'],
    ['by what the essay calls it', `كانت حرب القرم طويلة. ${acts}`, 'حرب القرم'],
    ['by who acts, and by no verb', acts, 'روسيا'],
  ])('%s', (_, text, name) => {
    expect(mapsOf(text).map((map) => map.split(':')[0])).toEqual([name]);
  });

  it('show no relation on the map of a time far from its own', () => {
    expect(
      mapsOf(
        'فرض مجلس الأمن عقوبات على ليبيا عام 1992.',
        'مرّت الأعوام في الريف.',
        'ثم جاء المطر.',
        'ثم جاء الشتاء.',
        'دعمت روسيا أرمينيا عام 2008. وإيران تدعم العراق بالغاز.',
      ),
    ).toEqual(['عام 2008: ru am support, ir iq support']);
  });

  it('show a mediation on its own map alone', () => {
    expect(
      mapsOf('توسّطت قطر بين تشاد والسودان عام 2009.', 'وقّع السودان مع روسيا اتفاقاً عام 2017.'),
    ).toEqual(['عام 2009: qa td mediation, qa sd mediation']);
  });
});
