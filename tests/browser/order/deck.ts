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
    return { sentence: `${start} باكو وموسكو ${label} كذلك.`, label };
  });
  return { door, said };
});

const escapeSigns = (text: string) => text.replace(/[\\`*_{}[\]<>()#+!|&~$^-]/g, '\\$&');
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
const label = (text: string) => text.replace(/[#"<>;`&]/g, (sign) => `#${sign.codePointAt(0)};`);

/** Writes a deck that shows every run as a headline, a bullet, a label, an event and in both kinds of drawing. */
function writeDeck(folder: string): void {
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
  const add = (id: string, text: string) => {
    const number = String(Object.keys(files).length - 2).padStart(3, '0');
    files[`${number}-${id}.md`] = text;
  };
  add('title', '---\nkind: title\nstrands: parting\n---\n\n# عن شبكات 5G وملفّ TCP/IP\n');
  for (const [place, { door, said }] of passages.entries()) {
    const cited = `passages:\n  - ${quote(door)}`;
    const [first, second = first] = said;
    add(
      `said-${place}`,
      `---\nlabel: ${quote(second?.label ?? '')}\n${cited}\n---\n\n# ${escapeSigns(first?.label ?? '')}\n\n${said
        .map(
          (one) =>
            `- **${escapeSigns(one.label)}**\\\n  ${escapeSigns(one.sentence.slice(0, -1))}\n`,
        )
        .join('')}`,
    );
    add(
      `course-${place}`,
      `---\nkind: timeline\n${cited}\n---\n\n# ${escapeSigns(said.at(-1)?.label ?? '')}\n\n${said
        .map(
          (one) =>
            `- **${escapeSigns(one.label)}** ${escapeSigns(one.label)}\\\n  ${escapeSigns(one.label)}\n`,
        )
        .join('')}`,
    );
    add(
      `figure-${place}`,
      `---\n${cited}\n---\n\n# رسم ${escapeSigns(second?.label ?? '')}\n\n\`\`\`mermaid\nflowchart RL\n${said
        .map((one, index) => `  n${index}["${label(one.label)}"]`)
        .join('\n')}\n  n0 -->|"${label(said[0]?.label ?? '')}"| n1\n\`\`\`\n`,
    );
    add(
      `map-${place}`,
      `---\nkind: shift\n${cited}\n---\n\n# خريطة ${doors[place]}\n\n\`\`\`alliances\nstage: s${place}\n\`\`\`\n`,
    );
  }
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

function writeStages(): string {
  const stages = passages.map(({ door, said }, place) => {
    const relations = said.map((one, index) => {
      const [from, to] = index % 2 ? ['moscow', 'baku'] : ['baku', 'moscow'];
      const words = `label: ${quote(one.label.trim())}\n        quote: ${quote(one.sentence.slice(0, -1))}`;
      return `      - from: ${from}\n        to: ${to}\n        kind: ${['support', 'tension', 'opening'][index]}\n        ${words}`;
    });
    return `  s${place}:\n    name: ${quote(door)}\n    relations:\n${relations.join('\n')}`;
  });
  return [
    'actors:',
    '  moscow:\n    name: موسكو\n    colour: maroon\n    place: 20 50',
    '  baku:\n    name: باكو\n    colour: teal\n    place: 80 50',
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
