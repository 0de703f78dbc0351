import { describe, expect, it } from 'vitest';
import { draftDeck } from '../../../src/draft/draft.ts';
import { readCueFile } from '../../../src/draft/files/cue-file.ts';
import { toEssay } from '../folder.ts';

const essay = toEssay(
  'عنوان\nناكفت مصر السودان في القمة طوال العام. ثم فرضت إثيوبيا إتاوة على كينيا بلا سبب.',
);

function alliancesWith(text: string): string {
  const { cues = {} } = readCueFile({ path: 'cues.yaml', text });
  const { files } = draftDeck(essay, 'ar', { cues });
  return files.find(({ name }) => name === 'alliances.yaml')?.text ?? '';
}

describe('cues.yaml', () => {
  it('adds verbs, with the words that must follow them, to those that every draft knows', () => {
    expect(alliancesWith('')).not.toContain('kind: tension');
    const cues = 'tension:\n  verbs:\n    - ناكف يناكف\n    - فرض يفرض … إتاوة على\n';
    const text = alliancesWith(cues);
    expect(text).toMatch(/from: eg\n\s+to: sd\n\s+kind: tension\n\s+label: ناكفت/);
    expect(text).toMatch(/from: et\n\s+to: ke\n\s+kind: tension\n\s+label: فرضت/);
  });

  it('adds verbs whose subject receives: the other actor is the first of the relation', () => {
    const cues =
      'support:\n  received:\n    - ناكف يناكف\ntension:\n  verbs:\n    - فرض يفرض … إتاوة على\n';
    const text = alliancesWith(cues);
    expect(text).toMatch(/from: sd\n\s+to: eg\n\s+kind: support\n\s+label: ناكفت/);
  });

  it.each([
    ['a kind that does not exist', 'anger:\n  verbs:\n    - غضب يغضب\n', 'key-unknown', 1],
    ['a verb without its present', 'tension:\n  verbs:\n    - ناكف\n', 'value-invalid', 3],
    ['a noun of two words', 'tension:\n  nouns:\n    - حرب باردة\n', 'value-invalid', 3],
  ])('with %s is reported at its line', (_, text, code, line) => {
    const { messages } = readCueFile({ path: 'cues.yaml', text });
    expect(messages.map((one) => [one.code, one.place.line])).toEqual([[code, line]]);
  });
});

it('an explanation says of each headline why it was chosen, in English and in Arabic', () => {
  const { explanation, files } = draftDeck(essay, 'ar');
  expect(explanation.join('\n')).toContain('a whole sentence of the essay');
  expect(explanation.join('\n')).toContain('جملة تامة من المقال');
  const told = files.filter(({ name }) => /passage/.test(name)).length;
  expect(explanation.filter((row) => /^ {2}passage/.test(row))).toHaveLength(told);
  for (const row of explanation)
    expect(row).toMatch(/^(?:[^\p{Script=Arabic}]*|\s*\u2068.*\u2069)$/u);
});
