import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../../../src/folder.ts';
import { makeTalk } from '../../../src/talk.ts';
import type { Talk } from '../../../src/write/page.ts';
import { makeFolder, readDrawOptions } from '../../shipped-talk.ts';
import { runs, surroundings } from '../../text/runs.ts';

const doors = [
  ...['الحديد', 'النحاس', 'الذهب', 'الفضة', 'الماء', 'النار', 'الهواء', 'التراب', 'القمح'],
  ...['الشعير', 'الزيت', 'الملح', 'السكر', 'القطن', 'الحرير', 'الصوف', 'الخشب', 'الحجر', 'الورق'],
  ...['الحبر', 'الشمع', 'الجلد', 'العاج', 'اللؤلؤ', 'الزجاج', 'الرمل', 'الطين', 'الفخار', 'القصب'],
  ...['التبن', 'العنب', 'التين', 'الرمان', 'النخل', 'الزعفران', 'السماق', 'الكمون', 'الليمون'],
];

/** A sentence, and the words of it that a map or a drawing shows. */
interface Said {
  sentence: string;
  label: string;
}

const inside = surroundings.filter(([before, after]) => before && !/^[.؟]|^$/.test(after));

/** Each passage opens with words that stand in it alone, and holds three runs. */
const passages = Array.from({ length: Math.ceil(runs.length / 3) }, (_, place) => {
  const door = `في باب ${doors[place]}`;
  const said: Said[] = runs.slice(place * 3, place * 3 + 3).map((run, index) => {
    const [before, after] = inside[(place * 3 + index) % inside.length] ?? ['', ''];
    const label = `${before}${run}${after}`;
    const start = index === 0 ? `${door} ذكر` : 'وذكر';
    return { sentence: `${start} باكو وموسكو وطهران وأنقرة ${label} كذلك.`, label };
  });
  return { door, said };
});

const escapeSigns = (text: string) => text.replace(/[\\`*_{}[\]<>()#+!|&~$^-]/g, '\\$&');
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
const label = (text: string) => text.replace(/[#"<>;`&]/g, (sign) => `#${sign.codePointAt(0)};`);

/** Returns passages in groups of so many. */
const group = (size: number) =>
  Array.from({ length: Math.ceil(passages.length / size) }, (_, at) =>
    passages.slice(at * size, at * size + size),
  );

type Group = typeof passages;
const saidIn = (some: Group) => some.flatMap(({ said }) => said);
const cite = (some: Group) =>
  `passages:\n${some.map(({ door }) => `  - ${quote(door)}\n`).join('')}`;
/** Returns a headline with labels, joined by a word. */
const head = (some: Said[]) => `# ${escapeSigns(some.map((one) => one.label).join(' ثم '))}\n`;

/** A passage: a headline with its first two runs, a label with the third, and all as bullets. */
function writeSaid(some: Group): string {
  const said = saidIn(some);
  const bullets = said.map(
    (one) => `- **${escapeSigns(one.label)}**\\\n  ${escapeSigns(one.sentence.slice(0, -1))}\n`,
  );
  const over = `label: ${quote(said.at(-1)?.label ?? '')}\n`;
  return `---\n${over}${cite(some)}---\n\n${head(said.slice(0, 2))}\n${bullets.join('')}`;
}

/** A timeline of passages: a headline with the last run of each, and all as events. */
function writeCourse(some: Group): string {
  const events = saidIn(some).map(({ label }) => {
    const words = escapeSigns(label);
    return `- **${words}** ${words}\\\n  ${words}\n`;
  });
  const thirds = some.flatMap(({ said }) => said.slice(-1));
  return `---\nkind: timeline\n${cite(some)}---\n\n${head(thirds)}\n${events.join('')}`;
}

/** A drawing of passages: all runs in its boxes, the first of each on a line, too. */
function writeFigure(some: Group): string {
  const boxes = saidIn(some).map((one, index) => `  n${index}["${label(one.label)}"]\n`);
  const lines = some.map(
    ({ said }, at) => `  n${3 * at} -->|"${label(said[0]?.label ?? '')}"| n${3 * at + 1}\n`,
  );
  const drawing = `flowchart RL\n${boxes.join('')}${lines.join('')}`;
  return `---\n${cite(some)}---\n\n# رسم\n\n\`\`\`mermaid\n${drawing}\`\`\`\n`;
}

function writeMap(some: Group, stage: number): string {
  const head = `---\nkind: shift\n${cite(some)}---\n\n# خريطة\n`;
  return `${head}\n\`\`\`alliances\nstage: s${stage}\n\`\`\`\n`;
}

/** Writes a deck that shows every run as a headline, a bullet, an event and in both kinds of drawing. */
function writeDeck(folder: string): void {
  const title = '---\nkind: title\nstrands: parting\n---\n\n# عن شبكات 5G وملفّ TCP/IP\n';
  const slides = [
    title,
    ...group(1).map(writeSaid),
    ...group(2).map(writeCourse),
    ...group(3).map(writeFigure),
    ...group(2).map(writeMap),
  ];
  const files: Record<string, string> = {
    'essay.txt': [
      'عن شبكات 5G وملفّ TCP/IP',
      ...passages.map(({ said }) => said.map(({ sentence }) => sentence).join(' ')),
      '* كاتب (AT&T) و2020-1991',
    ].join('\n\n'),
    'deck.yaml': [
      'quotations: advised\ncoverage: advised\nminutes: 90',
      "occasion: 'ندوة R&D و(+961) 1-234-567'",
      "strands:\n  - name: 'فريق C++'\n    colour: teal\n  - name: 'مدى 1991-2020'\n    colour: maroon",
    ].join('\n'),
    'alliances.yaml': writeStages(),
  };
  for (const [at, text] of slides.entries())
    files[`${String(at + 1).padStart(3, '0')}-slide-${at}.md`] = text;
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

const kinds = ['support', 'tension', 'opening'];
/** Each pair of four actors, of which one stands amid the others: no line crosses another. */
const pairs = [
  'tehran baku',
  'baku moscow',
  'moscow tehran',
  'baku ankara',
  'moscow ankara',
  'tehran ankara',
];

function writeStages(): string {
  const stages = group(2).map((some, stage) => {
    const relations = saidIn(some).map((one, index) => {
      const [from, to] = pairs[index]?.split(' ') ?? [];
      const words = `label: ${quote(one.label.trim())}\n        quote: ${quote(one.sentence.slice(0, -1))}`;
      return `      - from: ${from}\n        to: ${to}\n        kind: ${kinds[index % 3]}\n        ${words}`;
    });
    return `  s${stage}:\n    name: ${quote(some[0]?.door ?? '')}\n    relations:\n${relations.join('\n')}`;
  });
  return [
    'actors:',
    '  moscow:\n    name: موسكو\n    colour: maroon\n    place: 10 10',
    '  baku:\n    name: باكو\n    colour: teal\n    place: 90 10',
    '  tehran:\n    name: طهران\n    place: 50 95',
    '  ankara:\n    name: أنقرة\n    place: 50 45',
    `stages:\n${stages.join('\n')}\n`,
  ].join('\n');
}

/** Returns a talk that shows all runs on every kind of slide. */
export async function makeTalkOfRuns(): Promise<Talk> {
  const folder = join(makeFolder(), 'slides');
  writeDeck(folder);
  const { messages, ...read } = await readFolder(folder);
  const { talk, messages: more } = await makeTalk(read, readDrawOptions());
  const errors = [...messages, ...more].filter(({ severity }) => severity === 'error');
  if (!talk) throw new Error(JSON.stringify(errors.slice(0, 5), null, 1));
  return talk;
}
