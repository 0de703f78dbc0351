import { isPause } from '../../link/load.ts';
import { countWords, leastPace, secondsForFigure } from '../../link/pace.ts';
import { usualPace } from '../../read/deck-keys.ts';
import type { DraftedSlide } from '../slide/drafted-slide.ts';
import type { Findings } from './report.ts';
import { toScalar } from './scalar.ts';

/** Returns how long the talk takes, notes, figures and steps, in steps of five minutes. */
export function countMinutes(spoken: string[], sheets: DraftedSlide[]): number {
  const recalled = sheets.flatMap(({ recall }) => recall);
  const words = countAll([...spoken, ...recalled]);
  const figures = sheets.reduce((sum, sheet) => sum + countFigures(sheet), 0);
  const seconds = sheets.reduce((sum, sheet) => sum + countWait(sheet), figures * secondsForFigure);
  return Math.max(5, Math.ceil((words / usualPace + seconds / 60) / 5) * 5);
}

/** Returns at most how much longer a slide takes than its words and figures, s: it speaks all that it quotes. */
function countWait({ kind, bullets, ...sheet }: DraftedSlide): number {
  const words = countAll(bullets.flatMap(({ lines }) => lines));
  const seconds = (words / usualPace) * 60 + countFigures({ kind, ...sheet }) * secondsForFigure;
  const load = {
    words,
    figures: 0,
    steps: Math.max(0, bullets.length - 1),
    isPause: isPause(kind),
  };
  return Math.max(0, leastPace(load) - seconds);
}

function countFigures({ kind, stage }: Pick<DraftedSlide, 'kind' | 'stage'>): number {
  return stage || kind === 'timeline' ? 1 : 0;
}

function countAll(texts: string[]): number {
  return texts.reduce((sum, text) => sum + countWords(text), 0);
}

/** Returns deck.yaml. */
export function writeDeckFile(language: string, { minutes, alliances, unnamed }: Findings): string {
  const [first, second] = alliances.strands;
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
