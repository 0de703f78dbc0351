import { expect, it } from 'vitest';
import { linkAlliances } from '../../src/link/grounded-alliances.ts';
import { readAlliances } from '../../src/read/alliances.ts';
import { readEssay } from '../../src/read/essay.ts';

const text = 'عنوان المقال\n\n## تحالفات من حجر\n\nدعمت مصر السودان في تلك السنة.\n';

function nameStage(name: string) {
  const { essay } = readEssay({ path: 'essay.txt', text }, 'ar');
  const { alliances } = readAlliances({
    path: 'alliances.yaml',
    text: [
      'actors:',
      '  eg: { name: مصر, colour: teal, place: 20 30 }',
      '  sd: { name: السودان, colour: maroon, place: 80 30 }',
      'stages:',
      '  one:',
      `    name: ${name}`,
      '    relations:',
      '      - { from: eg, to: sd, kind: support, label: دعمت, quote: دعمت مصر السودان }',
    ].join('\n'),
  });
  if (!essay || !alliances) throw new Error('the test should have an essay and alliances');
  return linkAlliances(alliances, essay, 'required').messages.map(({ code }) => code);
}

it('a stage may have the name of a heading of the essay, or words of its passages', () => {
  expect(nameStage('تحالفات من حجر')).toEqual([]);
  expect(nameStage('تلك السنة')).toEqual([]);
});

it('a stage may not have a name that the essay does not hold', () => {
  expect(nameStage('تحالفات من ورق')).toEqual(['label-unquoted']);
});
