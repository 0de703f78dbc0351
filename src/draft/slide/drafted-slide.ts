import { haveSameWords } from '../../link/headline-words.ts';
import type { Run } from '../../read/front-matter.ts';
import { pictureFolder } from '../../read/picture-line.ts';
import type { Kind } from '../../read/slide-kind.ts';
import { breakLines, escapeMarkdown } from '../files/markdown.ts';
import { toScalar } from '../files/scalar.ts';
import type { Reason } from './reason.ts';

/** A bullet of a drafted slide. */
export interface Bullet {
  lead?: string;
  caption?: string;
  lines: string[];
}

/** A picture of the essay: its file in pictures/, what it shows, and its caption. */
export interface DraftedPicture {
  file: string;
  alt: string;
  caption?: string;
}

/** A drafted slide without a number: the content of its file. */
export interface DraftedSlide {
  id: string;
  kind: Kind;
  /** Names of the passages and sentences that it speaks, and words that it quotes again. */
  passages: string[];
  sentences: string[];
  recall: string[];
  headline: string[];
  bullets: Bullet[];
  /** True for bullets of different sides: the slide shows all of them or none. */
  together?: true;
  /** What it is if there is no room for all of them. */
  otherwise?: DraftedSlide;
  /** The cells of its table, row by row. */
  table?: string[][];
  label?: string;
  strands?: Run;
  /** The stage of alliances.yaml that its map shows. */
  stage?: string;
  /** The relations that its map shows, each as two actors and a kind; all that hold if left out. */
  show?: string[];
  picture?: DraftedPicture;
  /** Pictures of the essay that belong here, which its author may show. */
  suggested?: DraftedPicture[];
  /** Why its headline was chosen. */
  reason?: Reason;
  /** What it shows in large words if nothing else fills it. */
  large?: Pick<DraftedSlide, 'kind' | 'headline' | 'bullets' | 'label' | 'reason'>;
}

/** A file of a drafted folder. */
export interface DraftFile {
  name: string;
  text: string;
}

/** What precedes a picture that the draft does not show: a slide shows it as this line under its bullets. */
const suggestion = 'صورة من المقال؛ لعرضها انقل هذا السطر بلا # إلى ما تحت النقاط:';

const remark = 'مسودة: العنوان والنقاط من كلمات المقال؛ أعد صياغة العنوان ليقول ما تثبته الشريحة.';

const onFirstWords =
  'مسودة: لا جملة تامة تتّسع لها الشريحة، فالعنوان أول كلمات الفقرة لا خلاصتها؛ اكتب ما تقوله الشريحة.';

/** The remark at the top of a drafted file, by the slide's kind; false if no draft has such slides. */
export const remarks: Readonly<Record<Kind, string | false>> = {
  title: 'مسودة: عنوان المقال كما هو.',
  roadmap: 'مسودة: محاور الحديث هي عناوين المقال.',
  statement: remark,
  picture: false,
  timeline: 'مسودة: التواريخ التي في المقال؛ راجع ما اختير لكل منها.',
  shift: remark,
  compare: false,
  number: 'مسودة: رقم من المقال وما يعدّه؛ راجع أنه أهمّ ما في فقرته.',
  question: 'مسودة: السؤال بكلمات المقال.',
  quote: 'مسودة: الاقتباس بكلمات المقال.',
  paths: false,
  scenario: remark,
  closing: 'مسودة: الشكر؛ وتظهر معه سبل التواصل إن كتبت contact في deck.yaml.',
  references: 'مسودة: حواشي المقال ومراجعه، بعد الحديث.',
};

/** Returns slides as files, numbered in order; all numbers have the same length. */
export function writeSheets(sheets: DraftedSlide[]): DraftFile[] {
  const digits = Math.max(2, String(sheets.length).length);
  return sheets.map((sheet, index) => ({
    name: `${String(index + 1).padStart(digits, '0')}-${sheet.id}.md`,
    text: writeSheet(sheet),
  }));
}

function remarkOf({ kind, reason }: DraftedSlide): string {
  return reason === 'first-words' ? onFirstWords : remarks[kind] || remark;
}

function writeSheet(sheet: DraftedSlide): string {
  const { kind, label, headline, bullets, table, strands, stage, picture, suggested = [] } = sheet;
  const lists = (['passages', 'sentences', 'recall'] as const).flatMap((key) => {
    const items = sheet[key].map((words) => `  - ${toScalar(words)}`);
    return items.length > 0 ? [`${key}:`, ...items] : [];
  });
  const rows = [
    '---',
    `# ${remarkOf(sheet)}`,
    ...suggested.map((one) => `# ${suggestion} ${writePicture(one)}`),
    ...(kind === 'statement' ? [] : [`kind: ${kind}`]),
    ...(label && !haveSameWords(label, headline.join(' ')) ? [`label: ${toScalar(label)}`] : []),
    ...lists,
    ...(strands ? [`strands: ${strands}`] : []),
    '---',
    ...(headline.length > 0 ? ['', `# ${breakLines(headline)}`] : []),
    ...(bullets.length > 0 ? ['', ...bullets.map(writeBullet)] : []),
    ...(table ? ['', ...writeTable(table)] : []),
    ...(picture ? ['', writePicture(picture)] : []),
    ...(stage ? ['', '```alliances', `stage: ${stage}`, ...writeShow(sheet), '```'] : []),
  ];
  return `${rows.join('\n')}\n`;
}

function writePicture({ file, alt, caption }: DraftedPicture): string {
  const words = caption ? ` "${escapeMarkdown(caption).replaceAll('"', '\\"')}"` : '';
  return `![${escapeMarkdown(alt)}](${pictureFolder}/${file}${words})`;
}

function writeShow({ show = [] }: DraftedSlide): string[] {
  return show.length > 0 ? ['show:', ...show.map((pair) => `  - ${pair}`)] : [];
}

/** The first row names the columns. */
function writeTable([head = [], ...rows]: string[][]): string[] {
  const write = (cells: string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [write(head), `|${'---|'.repeat(head.length)}`, ...rows.map(write)];
}

const escapeCell = (cell: string) => cell.replace(/[\\`*_[\]<&~|]/g, '\\$&');

/** The first bullet is visible from the start; the others appear as steps. */
function writeBullet({ lead, caption, lines }: Bullet, index: number): string {
  const rows = [
    ...(lead
      ? [[`**${escapeMarkdown(lead)}**`, escapeMarkdown(caption ?? '')].join(' ').trim()]
      : []),
    ...lines.map(escapeMarkdown),
  ];
  return `${index === 0 ? '-' : '*'} ${rows.join('\\\n  ')}`;
}
