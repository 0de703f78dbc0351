import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAlliances } from '../../src/read/alliances.ts';
import { formatMessages } from '../../src/read/message-text.ts';
import { readSlide, type SlideFile } from '../../src/read/slide-file.ts';
import { linkFolder, makeTalk } from '../../src/talk.ts';
import { readDrawOptions } from '../shipped-talk.ts';
import { draftFittingFolder, draftFolder } from './folder.ts';

const root = join(import.meta.dirname, '../..');
const essays = {
  'the essay that ships': join(root, 'slides/essay.txt'),
  'an essay on water': join(import.meta.dirname, 'essays/nile.txt'),
  'an essay in sections': join(import.meta.dirname, 'essays/river.txt'),
  'an essay on calligraphy': join(import.meta.dirname, 'essays/calligraphy.txt'),
};
const shipped = readFileSync(essays['the essay that ships'], 'utf8');

function slidesOf(text: string): SlideFile[] {
  return draftFolder(text).folder.slides.flatMap((source) => readSlide(source).slide ?? []);
}

describe.each(Object.entries(essays))('the draft of %s', (_, path) => {
  const text = readFileSync(path, 'utf8');

  it('is drawn without a message', async () => {
    const { talk, messages } = await makeTalk(
      (await draftFittingFolder(text)).folder,
      readDrawOptions(),
    );
    expect(formatMessages(messages)).toBe('');
    expect(talk).toBeDefined();
  });

  it('has no torn bullet, and no bullet that repeats its headline', () => {
    const { messages } = linkFolder(draftFolder(text).folder);
    expect(messages.filter(({ code }) => /^bullet-(?:torn|repeats)$/.test(code))).toEqual([]);
  });

  it('has headlines of twenty words at most, but for quotations and the title', () => {
    const ours = slidesOf(text).filter(({ kind }) => !/^(?:title|quote|question)$/.test(kind));
    const long = ours.filter(({ headline }) => headline.text.split(' ').length > 20);
    expect(long.map(({ headline }) => headline.text)).toEqual([]);
  });

  it('has headlines over maps that fit on one line', () => {
    const maps = slidesOf(text).filter(({ fences }) => fences.length > 0);
    const long = maps.filter(({ headline }) => headline.text.length > 54);
    expect(long.map(({ headline }) => headline.text)).toEqual([]);
  });

  it('has three bullets at most on a slide, of twenty-six words at most where they are two or three', () => {
    const slides = slidesOf(text).filter(({ kind }) => kind === 'statement' || kind === 'shift');
    for (const { bullets } of slides) expect(bullets.length).toBeLessThanOrEqual(3);
    const shared = slides.filter(({ bullets }) => bullets.length > 1);
    const words = shared.flatMap(({ bullets }) => bullets.map(({ quotation }) => quotation?.text));
    expect(words.filter((one) => (one ?? '').split(' ').length > 26)).toEqual([]);
  });

  it('says in each file that it is a draft', () => {
    for (const { text: words } of draftFolder(text).draft.files) expect(words).toContain('# مسودة');
  });

  it('is the same each time', () => {
    expect(draftFolder(text).draft).toEqual(draftFolder(text).draft);
  });
});

describe('the draft of the essay that ships', () => {
  it('ends with its three scenarios and thanks', () => {
    const slides = slidesOf(shipped);
    expect(slides.at(-1)).toMatchObject({ kind: 'closing', headline: { text: 'شكراً لكم' } });
    expect(slides.slice(-4, -1).map(({ kind, headline }) => [kind, headline.text])).toEqual([
      ['scenario', 'استمرار التوتر المنضبط دون قطيعة أو ثقة'],
      ['scenario', 'تصعيد تدريجي نحو مواجهة باردة تتبادل فيها الضغوط والاصطفافات'],
      ['scenario', 'عودة براغماتية إلى التعاون المحدود في ملفات مثل الطاقة والأمن'],
    ]);
  });

  it('has a timeline of its dates, each with what happened', () => {
    const timeline = slidesOf(shipped).find(({ kind }) => kind === 'timeline');
    const dates = timeline?.bullets.map(({ lead, caption }) => [lead?.text, caption?.text]);
    expect(dates).toEqual([
      ['1991', 'استقلال أذربيجان'],
      ['2020', undefined],
      ['2022', 'حرب أوكرانيا'],
      ['2023', 'أيلول/ سبتمبر'],
      ['2024 ومطلع 2025', undefined],
    ]);
    for (const { quotation, caption } of timeline?.bullets ?? [])
      expect(quotation ?? caption).toBeTruthy();
  });

  it('names at least seven of its actors, and shows each stage on a slide', () => {
    const { folder, draft } = draftFolder(shipped);
    const source = folder.alliances ?? { path: '', text: '' };
    const { alliances } = readAlliances(source);
    expect(alliances?.actors.length).toBeGreaterThanOrEqual(7);
    const stages = slidesOf(shipped).flatMap(({ fences }) =>
      fences.flatMap((fence) => (fence.language === 'alliances' ? [fence.stage.key] : [])),
    );
    expect(stages).toEqual(alliances?.stages.map(({ key }) => key));
    expect(draft.report.join('\n')).toMatch(/^13 actors:$/m);
  });

  it('asks its question and ends its argument in its own words', () => {
    const slides = slidesOf(shipped);
    expect(slides.find(({ kind }) => kind === 'question')?.headline.lines).toEqual([
      'هل تملك موسكو أدوات كافية',
      'لتغيير هذا المسار؟',
    ]);
    const labels = slides.filter(({ kind }) => kind === 'quote').map(({ label }) => label?.text);
    expect(labels).toContain('يبقى القول، في كل الأحوال');
  });
});

describe('a draft', () => {
  it.each([
    [
      'without a byline, of one passage',
      'عنوان\nجملة أولى قصيرة هنا. ثم جملة ثانية. وثالثة بعدها.',
    ],
    ['of one word', 'عنوان\nكلمة'],
    [
      'with Latin names and digits',
      'عن GDP: 2020؟\nبلغ GDP عام 2020 نحو 3.5% من Total (CSTO) فعلاً.',
    ],
    [
      'that begins lines with marks',
      '# عنوان - *مهم*\n- بند أول.\n> بند ثان.\n1. بند ثالث.\n+ رابع.',
    ],
    [
      'with markup in it',
      'عنوان [رابط](x) `رمز`\nنص فيه **غامق** و_مائل_ و`رمز` و\\شرطة\\ و<b> و&amp;.',
    ],
    [
      'with quotation marks that are never closed',
      'عنوان «مفتوح\nقال: «هذا كلام لا ينتهي. ثم سكت (طويلاً.',
    ],
    ['whose title is long', `${'كلمة طويلة في العنوان '.repeat(8)}\nنص المقال هنا.`],
    [
      'of one very long sentence',
      `عنوان\n${'كانت هذه جملة، تتبعها جملة أخرى لا تنتهي، '.repeat(80)}`,
    ],
    ['whose sentences repeat', 'عنوان\nنعم. لا. نعم. لا. ربما.\nلا أحد يعرف. نعم، هكذا.'],
    ['with Arabic digits', 'عنوان\nفي عام ١٩٩٠ بدأ كل شيء. وفي عام ٢٠١١ انتهى كل شيء.'],
  ])('of an essay %s links without a message', (_, text) => {
    expect(formatMessages(linkFolder(draftFolder(text).folder).messages)).toBe('');
  });

  it.each([
    ['a short one on one line', 'الحليف التاريخي لروسيا', ['الحليف التاريخي لروسيا']],
    ['a longer one in two', 'مصر والسودان بين الماء والسد', ['مصر والسودان', 'بين الماء والسد']],
    [
      'no word alone at its end',
      'حين كتب الشعراء كلامهم وعادوا',
      ['حين كتب الشعراء', 'كلامهم وعادوا'],
    ],
  ])('breaks a title by sense, %s', (_, title, lines) => {
    const [slide] = slidesOf(`${title}\nنص المقال هنا.`);
    expect(slide?.headline.lines).toEqual(lines);
  });

  it('lays strands under a title of two lines, and none under one of three', () => {
    const titles = [
      'موسكو وباكو بعد الحرب',
      'موسكو وباكو وتركيا وأوكرانيا بعد الحرب في القوقاز وقبل السلام',
    ];
    const slides = titles.map((title) => slidesOf(shipped.replace(/^.*/, title))[0]);
    expect(slides.map((slide) => slide?.headline.lines.length)).toEqual([2, 3]);
    expect(slides.map((slide) => slide?.strands)).toEqual(['level', undefined]);
    const lines = slides.flatMap((slide) => slide?.headline.lines ?? []);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(27);
  });

  it('asks a question in two lines where an answer stands under it', () => {
    const asked = 'هل تجلس دول النهر كلها يوماً ما إلى طاولة واحدة كي تتقاسم الماء والكهرباء؟';
    const slides = slidesOf(`عنوان\n${asked}\nفقرة أخرى.`);
    const [question] = slides.filter(({ kind }) => kind === 'question');
    expect(question?.headline.lines).toHaveLength(3);
    const both = slidesOf(`عنوان\n${asked} أم تبقى على حالها؟\nفقرة أخرى.`);
    expect(both.filter(({ kind }) => kind === 'question')).toEqual([]);
  });

  it('of an essay without actors, dates or scenarios has none, and says so', () => {
    const { draft } = draftFolder(readFileSync(essays['an essay on calligraphy'], 'utf8'));
    expect(draft.files.map(({ name }) => name)).not.toContain('alliances.yaml');
    expect(draft.report.filter((row) => row.startsWith('no ')).length).toBe(3);
  });

  it('gives a heading of the essay to the slide under it, as its label', () => {
    const [, , slide] = slidesOf(readFileSync(essays['an essay on water'], 'utf8')).filter(
      ({ kind }) => kind !== 'timeline',
    );
    expect(slide?.label?.text).toBe('خلفية تاريخية');
  });

  it('of an essay four times as long takes little more than four times the work', () => {
    const lines = shipped.split('\n').filter((line) => line && !line.startsWith('*'));
    const write = (rounds: number) =>
      [
        lines[0],
        ...Array.from({ length: rounds }, (_, round) =>
          lines.slice(1).map((line) => line.replaceAll('،', ` ص${round}،`)),
        ).flat(),
      ].join('\n');
    const work = (rounds: number) => {
      const text = write(rounds);
      const start = process.cpuUsage();
      draftFolder(text);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    expect(write(28).split(/\s+/).length).toBeGreaterThan(20_000);
    work(7);
    expect(work(28) / work(7)).toBeLessThan(12);
  });

  it('keeps Arabic apart from English in its report', () => {
    for (const row of draftFolder(shipped).draft.report)
      expect(row).toMatch(/^(?:[^\p{Script=Arabic}]*|\s*\u2068.*\u2069)$/u);
  });
});

it('the draft of an essay in sections shows them on a roadmap, has their headings as labels, and speaks no references', () => {
  const slides = slidesOf(readFileSync(essays['an essay in sections'], 'utf8'));
  expect(slides.map(({ kind }) => kind).slice(0, 4)).toEqual([
    'title',
    'quote',
    'timeline',
    'roadmap',
  ]);
  expect([...new Set(slides.flatMap(({ label }) => label?.text ?? []))]).toEqual([
    'كيف بدأ الخلاف',
    'ما الذي تغيّر',
    'رأي الخبراء',
    'إلى أين',
  ]);
  const words = slides.flatMap(({ passages, sentences }) => [...passages, ...sentences]);
  expect(words.filter(({ text }) => /الأنهار المشتركة|المياه والسياسة/.test(text))).toEqual([]);
});
