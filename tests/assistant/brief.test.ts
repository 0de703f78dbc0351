import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../src/answering.ts';
import { writeBrief } from '../../src/assistant/brief/brief.ts';
import { example } from '../../src/assistant/brief/example.ts';
import { writeRequest } from '../../src/assistant/brief/request.ts';
import { relationKinds } from '../../src/read/alliances.ts';
import { readEssay } from '../../src/read/essay.ts';
import { kinds } from '../../src/read/slide-kind.ts';
import { readDrawOptions, root } from '../shipped-talk.ts';
import { check, good, orderFor } from './essay.ts';

const format = readFileSync(join(root, 'docs/format.md'), 'utf8');

describe('the brief', () => {
  const brief = writeBrief(orderFor('').essay, format);

  it('numbers every sentence of the essay that slides speak, in order, and counts its words', () => {
    const essay = brief.slice(brief.indexOf('## The essay'));
    const numbers = [...essay.matchAll(/^\[(\d+): \d+\] (.+)$/gm)].map(([, number]) =>
      Number(number),
    );
    expect(numbers).toEqual(Array.from({ length: 10 }, (_, index) => index + 1));
    expect(essay).toContain(
      '[3: 13] دعمت فرنسا ترميم الأرصفة في 2016، وقال المهندسون إن الحوض يتّسع لعشر سفن.',
    );
    expect(essay).toContain('Title: ميناء المدينة');
  });

  it('has every kind of slide in the words of docs/format.md, and every kind of relation', () => {
    const left = ['picture', 'closing', 'references'];
    for (const kind of kinds.filter((one) => !left.includes(one))) {
      const cell = new RegExp(`^\\| \`${kind}\` \\| ([^|]+) \\|`, 'm').exec(format)?.[1] ?? '';
      expect(cell).not.toBe('');
      expect(brief).toContain(`- \`${kind}\`: ${cell}; `);
    }
    for (const kind of left) expect(brief).not.toContain(`- \`${kind}\`:`);
    for (const kind of relationKinds) expect(brief).toContain(kind);
  });

  it('fits on two pages: at most 2,010 words before the essay', () => {
    const words = brief.slice(0, brief.indexOf('## The essay')).split(/\s+/).length;
    expect(words).toBeLessThanOrEqual(2010);
  });

  it('has an example that is itself a good answer: two slides without a message', async () => {
    const source = { path: 'essay.txt', text: example.essay };
    const { essay } = readEssay(source, 'ar');
    if (!essay) throw new Error('the example is an essay');
    const checked = await checkAnswer({
      answer: { path: 'answer.md', text: example.answer },
      source,
      essay,
      language: 'ar',
      drawOptions: readDrawOptions(),
    });
    expect(checked.messages).toEqual([]);
    expect({ kept: checked.kept, ruled: checked.ruled }).toEqual({ kept: 2, ruled: 2 });
    expect(brief).toContain(example.answer.trim());
  });
});

describe('the next request', () => {
  it('says each message under its slide, with the line, the words and the cure', async () => {
    const { sections, messages } = await check(
      good.replace('* لا أحد يعرف كلفة ما بقي', '* لا أحد يعرف كلفة ما فات'),
    );
    const request = writeRequest(sections, messages, 'answer.md');
    expect(request).toContain(
      'Slide 2, دعمت فرنسا الترميم في 2016 ثم توقّف العمل:\n- error, line 16: ',
    );
    expect(request).toContain('words: لا أحد يعرف كلفة ما فات');
    expect(request).toContain('write the whole answer again');
    expect(request).not.toContain('Slide 1,');
  });

  it('says of a good answer that nothing is wrong with it', async () => {
    const { sections, messages } = await check(good);
    expect(writeRequest(sections, messages, 'answer.md')).toBe(
      'The program found nothing wrong with your answer.',
    );
  });
});
