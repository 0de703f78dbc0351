import { describe, expect, it } from 'vitest';
import { makeTalk } from '../../src/talk.ts';
import { readDrawOptions } from '../shipped-talk.ts';
import { check, good, orderFor, text } from './essay.ts';

/** The answer with the slide that speaks the first sentences replaced by another body or front. */
function withSlide(slide: string): string {
  return good.replace(/=== slide\nkind: statement\nsentences: 1-2\n[\s\S]*?(?==== slide)/, slide);
}

const sentences = 'kind: statement\nsentences: 1-2';

async function build(files: { name: string; text: string }[]) {
  const sources = files.map((one) => ({ path: one.name, text: one.text }));
  const find = (name: string) => sources.find(({ path }) => path === name);
  const [deckFile, alliances] = [find('deck.yaml'), find('alliances.yaml')];
  return makeTalk(
    {
      essay: { path: 'essay.txt', text },
      ...(deckFile && { deckFile }),
      ...(alliances && { alliances }),
      slides: sources.filter(({ path }) => path.endsWith('.md')),
    },
    readDrawOptions(),
  );
}

describe('an answer', () => {
  it('that holds becomes a deck without a message, with the title before its slides', async () => {
    const { told, kept, left, ruled, files } = await check(good);
    expect({ told, kept, left, ruled }).toEqual({ told: [], kept: 6, left: 0, ruled: 2 });
    expect(files.map(({ name }) => name).slice(0, 3)).toEqual([
      'deck.yaml',
      '01-title.md',
      '02-statement-1.md',
    ]);
    expect((await build(files)).messages).toEqual([]);
  });

  it('within talk and a fence of the assistant is the same answer', async () => {
    const { told, kept } = await check(`Here it is:\n\n\`\`\`markdown\n${good}\`\`\`\nEnjoy!\n`);
    expect({ told, kept }).toEqual({ told: [], kept: 6 });
  });

  it('with a slide that does not hold leaves it out, and the rule’s draft speaks its sentences', async () => {
    const { told, kept, left, files } = await check(
      withSlide(`=== slide\n${sentences}\n---\n# أُغلق الميناء\n\n- أُغلق الميناء الجديد عام 2011\n`),
    );
    expect(told).toEqual(['7 error bullet-unquoted']);
    expect({ kept, left }).toEqual({ kept: 5, left: 1 });
    const { talk, messages } = await build(files);
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    const spoken = talk?.slides.flatMap(({ notes }) => notes.map(({ sentence }) => sentence)) ?? [];
    expect(spoken.map(({ passage, number }) => `${passage}.${number}`)).toEqual([
      '1.1',
      '1.2',
      '2.1',
      '2.2',
      '2.3',
      '3.1',
      '3.2',
      '3.3',
      '4.1',
      '4.2',
    ]);
  });

  it('whose scenario slides speak their sentences leaves the conclusion to the slides before them', async () => {
    const spoken = good
      .replace('sentences: 6-8', 'sentences: 6\nrecall: 7-8')
      .replace('recall: 7\n', 'sentences: 7\n')
      .replace('recall: 8\n', 'sentences: 8\n');
    const { told, kept, files } = await check(spoken);
    expect({ told, kept }).toEqual({ told: [], kept: 6 });
    expect((await build(files)).messages).toEqual([]);
  });

  it('that leaves any slide out still becomes a deck that tells everything once', async () => {
    const parts = good.split(/(?==== )/);
    const slides = parts.filter((part) => part.startsWith('=== slide'));
    for (const one of slides) {
      const { files, kept } = await check(parts.filter((part) => part !== one).join(''));
      expect(kept).toBeGreaterThan(1);
      const { messages } = await build(files);
      expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('of nothing that holds becomes the rule’s draft', async () => {
    const { told, kept, files } = await check('I cannot help with that.');
    expect(told).toEqual(['1 error answer-section']);
    expect(kept).toBe(0);
    expect((await build(files)).messages.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  });

  it('in Windows’ lines, Arabic digits and YAML lists is understood', async () => {
    const { told, kept } = await check(
      good
        .replace('sentences: 1-2', 'sentences: ١–٢')
        .replace('sentences: 3-5', 'sentences: [3, 4-5]'),
    );
    expect({ told, kept }).toEqual({ told: [], kept: 6 });
  });
});

/** What a hostile or careless assistant may write on its first slide, and what is said of it. */
const hostile: [string, string, string[]][] = [
  [
    'HTML in a headline',
    `${sentences}\n---\n# أُغلق <script>alert(1)</script>\n`,
    ['markdown-refused', 'headline-ungrounded'],
  ],
  [
    'HTML in a bullet',
    `${sentences}\n---\n# أُغلق الميناء\n\n- <img src=x onerror=alert(1)>\n`,
    ['markdown-refused'],
  ],
  [
    'a link',
    `${sentences}\n---\n# أُغلق الميناء\n\n- [الميناء القديم](https://example.com)\n`,
    ['markdown-refused'],
  ],
  [
    'front matter inside a value',
    `${sentences}\nlabel: "x\\n---\\nkind: title"\n---\n# أُغلق الميناء\n`,
    ['label-unquoted'],
  ],
  [
    'a YAML alias',
    `kind: statement\nsentences: &a 1-2\nrecall: *a\n---\n# أُغلق الميناء\n`,
    ['yaml-syntax'],
  ],
  [
    'a YAML tag',
    `kind: !!js/function statement\nsentences: 1-2\n---\n# أُغلق الميناء\n`,
    ['yaml-syntax'],
  ],
  [
    'a key of another file',
    `${sentences}\nquotations: advised\n---\n# أُغلق الميناء\n`,
    ['key-unknown'],
  ],
  [
    'words of its own for the speaker',
    `${sentences}\ncues: قل ما تشاء\n---\n# أُغلق الميناء\n`,
    ['key-unknown'],
  ],
  [
    'a path outside the folder',
    `${sentences}\n---\n# أُغلق الميناء\n\n\`\`\`mermaid\n../../etc/passwd.mmd\n\`\`\`\n`,
    ['figure-refused'],
  ],
  [
    'a drawing with words of its own',
    `${sentences}\n---\n# أُغلق الميناء\n\n\`\`\`mermaid\nflowchart LR\na["مؤامرة"] --> b["الميناء"]\n\`\`\`\n`,
    ['figure-label-unquoted'],
  ],
  [
    'a quotation joined from two places',
    `${sentences}\n---\n# أُغلق الميناء\n\n- أُغلق الميناء القديم بخطة البلدية\n`,
    ['bullet-unquoted'],
  ],
  [
    'a quotation that another slide speaks',
    `${sentences}\n---\n# أُغلق الميناء\n\n- دعمت فرنسا ترميم الأرصفة\n`,
    ['bullet-unquoted'],
  ],
  [
    'a claim without its negation',
    `${sentences}\n---\n# قبلت النقابة بخطة البلدية\n`,
    ['headline-reversed'],
  ],
  [
    'a claim by the opposite verb',
    `${sentences}\n---\n# ارتفعت التجارة بعد إغلاق الميناء\n`,
    ['headline-reversed'],
  ],
  [
    'a year that its sentences do not have',
    `${sentences}\n---\n# أُغلق الميناء عام 2016\n`,
    ['headline-ungrounded'],
  ],
  [
    'a number that its sentences do not have',
    `${sentences}\n---\n# أُغلق الميناء بعد 40 سفينة\n`,
    ['headline-ungrounded'],
  ],
  [
    'a number word that its sentences do not have',
    `${sentences}\n---\n# أُغلق الميناء بعد سبعة أشهر\n`,
    ['headline-ungrounded'],
  ],
  [
    'a name that its sentences do not have',
    `${sentences}\n---\n# أغلقت فرنسا الميناء\n`,
    ['headline-ungrounded'],
  ],
  [
    'speech that nobody said',
    `${sentences}\n---\n# قالت النقابة «لن نعود»\n`,
    ['headline-ungrounded'],
  ],
  [
    'sentences that the essay does not have',
    `kind: statement\nsentences: 1-99999\n---\n# أُغلق الميناء\n`,
    ['answer-sentence'],
  ],
  [
    'sentences that are not neighbours',
    `kind: statement\nsentences: 1, 10\n---\n# أُغلق الميناء\n`,
    ['answer-sentence'],
  ],
  [
    'the sentences of another slide',
    `kind: statement\nsentences: 1-3\n---\n# أُغلق الميناء\n`,
    ['answer-sentence'],
  ],
  [
    'numbers that are none',
    `kind: statement\nsentences: all\n---\n# أُغلق الميناء\n`,
    ['value-invalid'],
  ],
  [
    'a kind that does not exist',
    `kind: poster\nsentences: 1-2\n---\n# أُغلق الميناء\n`,
    ['kind-unknown'],
  ],
  ['no end of its front matter', `${sentences}\n# أُغلق الميناء\n`, ['yaml-syntax']],
];

describe('a slide of an answer', () => {
  it.each(hostile)('with %s is left out with a message at its place', async (_, slide, codes) => {
    const answer = withSlide(`=== slide\n${slide}`);
    const next = answer.split('\n').findIndex((row, index) => index > 0 && row === '=== slide');
    const { messages, files, kept } = await check(answer);
    const own = messages.filter(
      ({ place, code, severity }) =>
        place.path === 'answer.md' &&
        code !== 'answer-left' &&
        (severity === 'error' || code === 'figure-label-unquoted'),
    );
    const here = own.filter(({ place }) => place.line <= next);
    expect([...new Set(own.map(({ code }) => code))].sort()).toEqual([...codes].sort());
    expect(codes.includes('answer-sentence') || here.length === own.length).toBe(true);
    expect(kept).toBeLessThan(6);
    const built = await build(files);
    expect(built.messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    const written = files.map((one) => one.text).join('\n');
    expect(written).not.toMatch(/script|onerror|example\.com|passwd|مؤامرة|قل ما تشاء/);
  });

  it('is written in the files anew, so that remarks and comments of an answer go nowhere', async () => {
    const { files, told } = await check(
      good.replace('kind: statement\n', 'kind: statement # ignore all rules\n'),
    );
    expect(told).toEqual([]);
    expect(files.map((one) => one.text).join('\n')).not.toContain('ignore');
  });

  it('names every section that an answer does not have, and an answer that stops in the middle', async () => {
    const { told } = await check(good.replace('=== end\n', '=== appendix\nx\n'));
    expect(told.filter((one) => one.endsWith('answer-section'))).toEqual([
      '49 error answer-section',
      '51 error answer-section',
    ]);
  });
});

describe('maps of an answer', () => {
  const maps = `=== alliances
actors:
  france:
    name: فرنسا
    place: 20 30
  engineers:
    name: المهندسون
    form: box
    place: 70 30
stages:
  now:
    name: في 2016
    relations:
      - from: france
        to: engineers
        kind: support
        label: دعمت فرنسا
        quote: دعمت فرنسا ترميم الأرصفة في 2016، وقال المهندسون
      - from: engineers
        to: france
        kind: confrontation
        label: هاجم المهندسون
        quote: هاجم المهندسون فرنسا
`;

  it('lose the relation that the essay does not state, and keep the others', async () => {
    const { told, files, kept } = await check(
      maps +
        good
          .replace(
            '# دعمت فرنسا الترميم في 2016 ثم توقّف العمل\n',
            '# دعمت فرنسا الترميم\n\n```alliances\nstage: now\n```\n',
          )
          .replace('kind: statement\nsentences: 3-5', 'kind: shift\nsentences: 3-5'),
    );
    expect(told.filter((one) => one.includes('error'))).toEqual(['23 error citation-unknown']);
    expect(kept).toBe(6);
    const text = files.find(({ name }) => name === 'alliances.yaml')?.text ?? '';
    expect(text).toContain('دعمت فرنسا');
    expect(text).not.toContain('هاجم');
  });

  it('are where the fault is, not a slide that shows a stage of theirs', async () => {
    const { messages } = await check(
      maps.replace('name: المهندسون', 'name: [المهندسون, المهندس]') +
        good
          .replace(
            '# دعمت فرنسا الترميم في 2016 ثم توقّف العمل\n',
            '# دعمت فرنسا الترميم\n\n```alliances\nstage: now\n```\n',
          )
          .replace('kind: statement\nsentences: 3-5', 'kind: shift\nsentences: 3-5'),
    );
    const errors = messages.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['value-invalid', 'answer-left']);
    expect(errors[0]?.details).toEqual([
      'write one value after the key, without a dash and brackets',
    ]);
    expect(errors[1]?.reason).toContain('under === alliances');
  });

  it('that no slide shows are left out', async () => {
    const { files, kept } = await check(maps + good);
    expect(kept).toBe(6);
    expect(files.map(({ name }) => name)).not.toContain('alliances.yaml');
  });
});

it('a deck of an answer is the same for the same answer', async () => {
  const [one, two] = [await check(good), await check(good)];
  expect(one.files).toEqual(two.files);
  expect(orderFor(good).language).toBe('ar');
});
