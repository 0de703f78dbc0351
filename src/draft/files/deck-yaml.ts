import { countWords } from '../../link/pace.ts';
import { kindRules } from '../../read/slide-kind.ts';
import type { DraftedSlide } from '../slide/drafted-slide.ts';
import type { Findings } from './report.ts';
import { toScalar } from './scalar.ts';

/** Words per minute and seconds per figure, as in the timing of a deck (src/link/pace.ts). */
const pace = { words: 125, figure: 25 };

/** Returns the length of the talk in minutes, for notes and figures, rounded to steps of five. */
export function countMinutes(spoken: string[], sheets: DraftedSlide[]): number {
  const recalled = sheets.flatMap(({ recall }) => recall);
  const words = [...spoken, ...recalled].reduce((sum, text) => sum + countWords(text), 0);
  const figures = sheets.filter(({ kind, stage }) => stage || kindRules[kind].isFigure).length;
  return Math.max(5, Math.ceil((words / pace.words + (figures * pace.figure) / 60) / 5) * 5);
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
    '# وقت إلقاء الملاحظات (125 كلمة في الدقيقة) مع الأشكال؛ زده لما ستقوله من عندك.',
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
