import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const letters = [...'بتثجحخدذرزسشصضطظعغفقكلمنه'];

/** Returns a word of its own for each number. */
function word(number: number): string {
  let left = number;
  let made = '';
  do {
    made += letters[left % letters.length];
    left = Math.floor(left / letters.length);
  } while (left > 0);
  return `ال${made}ات`;
}

/** Returns a sentence of twelve words that stands nowhere else. */
function sentence(number: number): string {
  const words = Array.from({ length: 12 }, (_, index) => word(number * 12 + index + 700));
  return `${words.join(' ')}.`;
}

/** How many slides have a figure: 15 in 100. */
const figured = (slide: number) => slide % 20 === 3 || slide % 20 === 9 || slide % 20 === 16;

function flow(words: string[]): string {
  const [a, b, c] = words;
  return `\n\`\`\`mermaid\nflowchart RL\n  a["${a}"]\n  b["${b}"]\n  c["${c}"]\n  a --> b\n  c --> b\n\`\`\`\n`;
}

/** Writes a deck of so many slides into a folder; each speaks a passage of two sentences. */
export function writeDeck(folder: string, slides: number): void {
  mkdirSync(folder, { recursive: true });
  const passages = Array.from({ length: slides - 1 }, (_, index) => [
    sentence(index * 2),
    sentence(index * 2 + 1),
  ]);
  const title = 'مقال للقياس';
  const essay = [title, ...passages.map((passage) => passage.join(' '))].join('\n\n');
  writeFileSync(join(folder, 'essay.txt'), `${essay}\n`);
  writeFileSync(join(folder, '0001-title.md'), `---\nkind: title\n---\n\n# ${title}\n`);
  passages.forEach(([first = ''], index) => {
    const words = first.replace('.', '').split(' ');
    const number = String(index + 2).padStart(4, '0');
    const figure = figured(index) ? flow(words.slice(2, 5)) : '';
    const text = `---\npassages:\n  - ${words.slice(0, 4).join(' ')}\n---\n\n# هذه شريحة عن ${words[6]}\n\n- ${words.slice(0, 5).join(' ')}\n${figure}`;
    writeFileSync(join(folder, `${number}-s${index + 2}.md`), text);
  });
}
