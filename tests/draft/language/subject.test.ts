import { expect, it } from 'vitest';
import { hidesSubject } from '../../../src/draft/language/subject.ts';
import { wordsOf } from '../../../src/draft/language/word.ts';

it.each(['تعود بروكسل إلى التوسيع', 'وافقت لاهاي على الطلب', 'تعود المدينة إلى أهلها'])(
  '«%s» names its subject',
  (text) => {
    expect(hidesSubject(wordsOf(text))).toBe(false);
  },
);

it.each(['تعود بالناس إلى القرية', 'وافقت على الطلب', 'تعود إلى أهلها'])(
  '«%s» does not name its subject',
  (text) => {
    expect(hidesSubject(wordsOf(text))).toBe(true);
  },
);
