import type { DeckFolder } from '../../../src/folder.ts';
import { lawShare } from '../../law-runs.ts';

/** Returns numbers from 0 to 1 that are the same each time (mulberry32). */
function openChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const chance = openChance(13);
const below = (most: number) => Math.floor(chance() * most);
const between = (least: number, most: number) => least + below(most - least + 1);
const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;

const common =
  'في من إلى أن وقد منذ التوتر المنضبط دون قطيعة أو ثقة روسيا وأذربيجان موسكو باكو العلاقات الاستراتيجية والانفتاح على الغرب تصعيد تدريجي نحو مواجهة باردة تتبادل فيها الضغوط والاصطفافات مكتوبٌ بِالتَّشكيلِ «كلمة» الأراضي، استقلال السلام؛ فلا وبالاستراتيجيات'.split(
    ' ',
  );
const rare = ['2020', 'عام 1991', '١٩٩٠', '(CSTO)', 'NATO', 'الأوروبي-المتوسطي', 'أيلول/ سبتمبر'];

/** Returns so many words, most of them Arabic; commas and brackets come with them. */
function write(count: number): string {
  const words = Array.from({ length: count }, () => (chance() < 0.06 ? pick(rare) : pick(common)));
  return words.join(' ').replace(/[،؛]$/, '');
}

/** Parts of addresses, between whose signs browsers break a line or do not. */
const steps = ['news/', '2020/01-02/', 'a-b?page=2-3&', 'أخبار/news/', 'c.d:e!f/'];

/** A word that no space parts: of many letters, or an address. */
function endless(): string {
  const [letters, count] = [between(4, 22), between(2, 14)];
  const step = steps[count % steps.length] ?? '';
  return pick(['العالمية'.repeat(letters), `https://example.org/ar/${step.repeat(count)}`]);
}

const words = (least: number, most: number) =>
  chance() < 0.05 ? `${write(between(0, 3))} ${endless()}`.trim() : write(between(least, most));

interface Style {
  least: number;
  most: number;
  captioned: number;
  broken?: boolean;
}

/** Returns a bullet: a lead, a caption, a quotation that its author may have broken by sense. */
function writeBullet({ least, most, captioned, broken = true }: Style): string {
  const lead = chance() < captioned ? `**${words(1, 5)}**` : '';
  const caption = lead && chance() < 0.3 ? ` ${write(between(1, 6))}` : '';
  const quotation = words(least, most);
  const lines =
    broken && chance() < 0.15 ? `${quotation}\\\n  ${write(between(1, most))}` : quotation;
  return lead ? `- ${lead}${caption}\\\n  ${lines}` : `- ${lines}`;
}

const writeBullets = (count: number, style: Style) =>
  Array.from({ length: count }, () => writeBullet(style)).join('\n');

/** Words of the essay of which the second came of the first. */
const caused = 'كتبت موسكو إلى جيرانها رسالة طويلة';
const came = `ردّت باكو ${'بعبارات كثيرة من كتاب طويل '.repeat(8).trim()}`;

/** Words of the essay of which the second is set against the first. */
const held = ['الجيران القدامى', `كتبوا ${'بعبارات كثيرة من كتاب طويل '.repeat(7).trim()}`];
const turned = ['الجيران الجدد', `قالوا ${'كلمات كثيرة من كتاب طويل '.repeat(9).trim()}`];

/** Words of the essay: a date that quotes them names their passage. */
const quoted = 'كلمات قليلة';

function writeDate(most: number): string {
  if (chance() < 0.3) return `- **قليلة** قليلة\\\n  ${quoted}`;
  const year = chance() < 0.8 ? between(1900, 2030) : write(between(1, 3));
  const caption = chance() < 0.7 ? ` ${words(1, 5)}` : '';
  return `- **${year}**${caption}${chance() < 0.9 ? `\\\n  ${words(1, most)}` : ''}`;
}

const drawing = (direction: 'RL' | 'TB', boxes: number) =>
  `\n\`\`\`mermaid\nflowchart ${direction}\n  ${Array.from({ length: boxes }, (_, at) => `n${at}["روسيا"]`).join(' --> ')}\n\`\`\`\n`;
const map = (stage: string, since = '') =>
  `\n\`\`\`alliances\nstage: ${stage}\n${since && `since: ${since}\n`}\`\`\`\n`;
const stages = ['one', 'two', 'three'] as const;

interface Draft {
  kind: string;
  front?: string;
  headline?: string;
  body: string;
}

let weighed = 0;

/** Two weights on a seesaw, their words longer from slide to slide, and then short again. */
function weighNext(): Omit<Draft, 'kind'> {
  const [least, most] = [2 + ((weighed * 7) % 25), 2 + ((weighed * 5) % 27)];
  weighed += 1;
  const weigh = ([lead = '', says = '']: string[], count: number) =>
    `**${lead}**\\\n  ${says.split(' ').slice(0, count).join(' ')}`;
  return {
    front: `recall:\n  - ${held.join(' ')}\n  - ${turned.join(' ')}\n`,
    body: `- ${weigh(held, least)}\n* ${weigh(turned, most)}`,
  };
}

/** Returns a slide of each kind and layout with so many bullets of a random length. */
function* writeRound(): Generator<Draft> {
  const plain = { least: 2, most: 30, captioned: 0 };
  const captioned = { ...plain, captioned: 0.7 };
  yield { kind: 'statement', body: writeBullets(between(1, 5), { ...plain, most: 24 }) };
  yield { kind: 'statement', body: writeBullets(between(1, 5), { ...captioned, most: 24 }) };
  for (const leads of [
    ['باكو', 'موسكو'],
    ['باكو', 'موسكو', 'باكو'],
  ]) {
    const over = chance() < 0.4 ? `- ${words(2, 8)}\n` : '';
    const parties = leads.map((lead) => `* **${lead}**\\\n  ${words(2, 20)}`);
    yield { kind: 'statement', body: `${over}${parties.join('\n')}` };
  }
  yield {
    kind: 'statement',
    front: `recall:\n  - ${caused}\n  - ${came}\n`,
    body: `- ${caused}\n* ${came.split(' ').slice(0, between(3, 24)).join(' ')}`,
  };
  yield { kind: 'statement', ...weighNext() };
  for (const [direction, boxes] of [
    ['RL', 5],
    ['TB', 4],
  ] as const) {
    const bullets = writeBullets(between(1, 4), { ...captioned, captioned: 0.4 });
    yield { kind: 'statement', body: `${drawing(direction, boxes)}\n${bullets}` };
  }
  yield {
    kind: 'statement',
    headline: write(4),
    body: `${writeBullets(between(1, 4), captioned)}\n${map(pick(stages))}`,
  };
  const since = pick(['', 'one']);
  yield {
    kind: 'shift',
    headline: write(4),
    body: `${writeBullets(between(1, 4), { ...plain, most: 18 })}\n${map('two', since)}`,
  };
  yield { kind: 'shift', body: writeBullets(between(2, 7), { ...captioned, captioned: 0.3 }) };
  yield {
    kind: 'timeline',
    front: `recall:\n  - ${quoted}\n`,
    headline: write(4),
    body: Array.from({ length: between(2, 7) }, () => writeDate(pick([6, 12, 20]))).join('\n'),
  };
  yield {
    kind: 'question',
    headline: write(between(3, 7)),
    body: writeBullets(between(1, 3), { ...plain, most: 16 }),
  };
  yield {
    kind: 'quote',
    headline: write(between(3, 9)),
    body: writeBullets(between(1, 5), { ...captioned, captioned: 0.2 }),
  };
  const sides = `${drawing('TB', 3)}${drawing('TB', 2)}`;
  yield { kind: 'compare', body: `${sides}\n${writeBullets(between(1, 4), captioned)}` };
  yield {
    kind: 'compare',
    headline: write(4),
    body: `${writeBullets(between(1, 3), plain)}\n${map('three', 'two')}`,
  };
  for (const { name } of compared) {
    const since = pick(['none', 'one', 'two']);
    yield { kind: 'compare', headline: write(4), body: map(name, since) };
  }
}

/** Returns scenarios, which come last: with a map, with a drawing, with words alone. */
function* writeScenarios(): Generator<Draft> {
  const style = { least: 1, most: 14, captioned: 0.2 };
  yield {
    kind: 'scenario',
    body: `${writeBullets(between(1, 3), style)}\n${map(pick(stages))}`,
  };
  yield { kind: 'scenario', body: `${drawing('RL', 3)}\n${writeBullets(between(1, 3), style)}` };
  yield { kind: 'scenario', body: writeBullets(between(1, 6), { ...style, most: 24 }) };
}

const label = () => (chance() < 0.4 ? `label: '${words(1, 20)}'\n` : '');

function writeSlide({ kind, front = '', headline, body }: Draft): string {
  const labelled = kind === 'title' || kind === 'scenario' ? '' : label();
  const head = headline ?? write(between(2, 12));
  return `---\nkind: ${kind}\n${labelled}${front}---\n\n# ${head}\n\n${body}\n`;
}

const relation = (from: string, to: string, kind: string, label = 'كلمات') =>
  `      - from: ${from}\n        to: ${to}\n        kind: ${kind}\n        label: ${label}\n        quote: ${label === 'كلمات' ? 'كلمات قليلة' : label}\n        implied: true\n`;
/** Stages for comparisons of few and of many rows, with short names and with long ones. */
const compared = [
  { name: 'few', count: 1, actors: 'abd' },
  { name: 'short', count: 3, actors: 'abd' },
  { name: 'medium', count: 4, actors: 'abcd' },
  { name: 'six', count: 6, actors: 'abcde' },
  { name: 'eight', count: 8, actors: 'abcde' },
  { name: 'ten', count: 10, actors: 'abcde' },
];
/** Relations of so many pairs, some of them with an actor in a box of two names. */
const manyRelations = (count: number, actors: string) =>
  [...actors]
    .flatMap((from) => [...actors].flatMap((to) => (from < to ? [[from, to] as const] : [])))
    .slice(0, count)
    .map(([from, to], at) =>
      relation(from, to, at % 2 === 0 ? 'tension' : 'opening', at % 3 === 0 ? longLabel : 'كلمات'),
    )
    .join('');
const longLabel = 'السلام بعيد المنال حقاً والغرب الغرب';
const alliances = `actors:
${['a', 'b', 'c', 'd'].map((key, at) => `  ${key}:\n    name: ${['كلمات', 'قليلة', 'السلام بعيد المنال حقاً', 'الغرب'][at]}\n    place: ${20 + 60 * (at % 2)} ${20 + 60 * Math.floor(at / 2)}\n`).join('')}  e:
    name: |
      السلام بعيد المنال
      الغرب الغرب
    form: box
    place: 50 50
stages:
  none:
    name: قليلة
  one:
    name: كلمات
    relations:
${relation('a', 'b', 'support')}${relation('c', 'd', 'tension')}${relation('a', 'd', 'coolness')}
  two:
    name: قليلة
    relations:
${relation('a', 'b', 'confrontation')}${relation('b', 'c', 'opening')}
  three:
    name: كلمات قليلة
    relations:
${relation('a', 'b', 'cooperation')}${relation('a', 'c', 'influence')}${relation('c', 'd', 'support')}${relation('b', 'd', 'tension')}
${compared.map(({ name, count, actors }) => `  ${name}:\n    name: الغرب\n    relations:\n${manyRelations(count, actors)}`).join('')}`;

function toFolder(slides: Draft[], more: { settings?: string; byline?: string } = {}): DeckFolder {
  const hasMaps = slides.some(({ body }) => body.includes('alliances'));
  return {
    essay: {
      path: 'essay.txt',
      text: `عنوان\nكلمات قليلة. السلام بعيد المنال حقاً والغرب الغرب.\n${caused}، ف${came}.\n${held.join(' ')}. غير أن ${turned.join(' ')}.\n* ${more.byline ?? 'كاتب'}`,
    },
    deckFile: {
      path: 'deck.yaml',
      text: `quotations: advised\ncoverage: advised\n${more.settings ?? ''}strands:\n  - name: باكو\n    colour: teal\n  - name: موسكو\n    colour: maroon\n`,
    },
    // Each stage of the file is to be shown.
    ...(hasMaps && { alliances: { path: 'alliances.yaml', text: alliances } }),
    slides: slides.map((slide, index) => ({
      path: `${String(index + 1).padStart(3, '0')}-s${index + 1}.md`,
      text: writeSlide(slide),
    })),
  };
}

/** Returns a deck with so many slides of each kind and layout, the same each time. */
export function writeFullDeck(rounds: number): DeckFolder {
  const rows = Array.from({ length: rounds });
  const slides = rows.flatMap(() => [...writeRound()]);
  const scenarios = rows.flatMap(() => [...writeScenarios()]);
  // Those that cite nothing come first: scenarios stand in the essay's order.
  const [cited, free] = [true, false].map((wanted) =>
    scenarios.filter(({ body }) => body.includes('alliances') === wanted),
  );
  return toFolder([...slides, ...(free ?? []), ...(cited ?? [])]);
}

/** Returns decks with two to four scenarios, each with slides that lead to them. */
export function writePathsDecks(): DeckFolder[] {
  return [2, 3, 4].map((count) => {
    const paths = Array.from({ length: 12 }, (_, at) => {
      const today = at % 3 === 0 ? [] : [`- ${write(between(1, 16))}`];
      const ways = Array.from({ length: count }, () => {
        const caption = chance() < 0.2 ? ` ${write(between(1, 4))}` : '';
        return `* **${write(between(1, 6))}**${caption}${chance() < 0.9 ? `\\\n  ${write(between(1, 14))}` : ''}`;
      });
      const front = at % 2 === 0 ? '' : `strands: ${pick(['level', 'parting', 'nearing'])}\n`;
      return { kind: 'paths', headline: write(3), front, body: [...today, ...ways].join('\n') };
    });
    const scenarios = Array.from({ length: count }, (_, at) => ({
      kind: 'scenario',
      front: at % 2 === 0 ? 'strands: parting\n' : '',
      headline: write(3),
      body: '',
    }));
    const title = { kind: 'title', headline: write(3), body: '' };
    return toFolder([title, ...paths, ...scenarios]);
  });
}

/** Returns pairs of each one and each other: all with LAW_RUNS=1, else the half of them in which each still stands. */
function pairAll(ones: number[], others: number[]): [number, number][] {
  const pairs = ones.flatMap((one, row) =>
    others.map((other, column): [number, number, boolean] => [
      one,
      other,
      (row + column) % 2 === 0,
    ]),
  );
  return pairs.flatMap(([one, other, isKept]) => (isKept || lawShare >= 1 ? [[one, other]] : []));
}

/** Returns decks of titles: with an occasion and without, over strands and alone. */
export function writeTitleDecks(): DeckFolder[] {
  return pairAll([0, 4, 30], [2, 24]).map(([occasion, byline]) => {
    const slides = ['', 'strands: level\n', 'strands: parting\n', 'strands: nearing\n'].flatMap(
      (front) =>
        [2, 6, 9].map((count) => ({
          kind: 'title',
          front,
          headline: write(count),
          body: '',
        })),
    );
    const settings = occasion > 0 ? `occasion: '${write(occasion)}'\n` : '';
    return toFolder(slides, { settings, byline: write(byline) });
  });
}

/** Returns decks that end with thanks and with footnotes and references: few and many, short and long. */
export function writeEndDecks(): DeckFolder[] {
  return pairAll([2, 9, 16, 30], [6, 24]).map(([count, length]) => writeEndDeck(count, length));
}

function writeEndDeck(count: number, length: number): DeckFolder {
  const notes = Array.from({ length: count }, () => write(between(3, length)));
  const lines = [
    'عنوان المقال',
    `كلام المقال.${notes.map((_, index) => `[^n${index}]`).join('')}`,
    ...(count % 2 === 0 ? ['## المراجع', write(8), write(20)] : []),
    `* ${write(count)}`,
    ...notes.map((words, index) => `[^n${index}]: ${words}`),
  ];
  const texts = [
    '---\nkind: title\n---\n\n# عنوان المقال\n',
    '---\npassages:\n  - كلام المقال\n---\n\n# كلام المقال\n\n- كلام المقال\n',
    '---\nkind: closing\n---\n',
    '---\nkind: references\n---\n',
  ];
  const address = `https://example.org/${'long-folder/'.repeat(length / 2)}`;
  const contact = `contact:\n  email: name@example.org\n  site: ${address}\n`;
  return {
    essay: { path: 'essay.txt', text: `${lines.join('\n')}\n` },
    deckFile: {
      path: 'deck.yaml',
      text: `address: ${address}\nessay-address: ${address}\n${contact}`,
    },
    slides: texts.map((text, index) => ({ path: `0${index + 1}-slide-${index}.md`, text })),
  };
}
