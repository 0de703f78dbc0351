import { askPace, countWords } from '../../link/pace.ts';
import { usualPace } from '../../read/deck-file.ts';
import type { DraftedSlide } from '../slide/drafted-slide.ts';
import type { Findings } from './report.ts';
import { toScalar } from './scalar.ts';

/** Returns how long the talk takes, notes and figures, in steps of five minutes. */
export function countMinutes(spoken: string[], sheets: DraftedSlide[]): number {
  const recalled = sheets.flatMap(({ recall }) => recall);
  const words = [...spoken, ...recalled].reduce((sum, text) => sum + countWords(text), 0);
  const figures = sheets.filter(({ kind, stage }) => stage || kind === 'timeline').length;
  const [seconds = 0] = askPace([{ words, figures }], usualPace);
  return Math.max(5, Math.ceil(seconds / 60 / 5) * 5);
}

/** Returns deck.yaml. */
export function writeDeckFile(language: string, { minutes, alliances, unnamed }: Findings): string {
  const [first, second] = alliances.actors;
  const strandOf = ({ names: [name = ''], colour }: NonNullable<typeof first>) => [
    `  - name: ${toScalar(name)}`,
    `    colour: ${colour}`,
  ];
  return [
    '# مسودة: ما يخصّ العرض كله؛ لكل مفتاح قيمة افتراضية.',
    `language: ${language}`,
    `# وقت إلقاء الملاحظات (${usualPace} كلمة في الدقيقة) مع الأشكال؛ زده لما ستقوله من عندك.`,
    `minutes: ${minutes}`,
    ...(first && second
      ? [
          '# الطرفان اللذان يسمّيهما المقال أكثر من غيرهما.',
          'strands:',
          ...strandOf(first),
          ...strandOf(second),
        ]
      : []),
    ...(unnamed.length > 0
      ? ['# في المقال فقرة ترد أكثر من مرّة، فلا تقولها شريحة.', 'coverage: advised']
      : []),
    '',
  ].join('\n');
}
