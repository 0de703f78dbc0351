import { checkAnswer } from '../../src/answering.ts';
import type { AnswerOrder } from '../../src/composing.ts';
import { readEssay } from '../../src/read/essay.ts';
import type { Message } from '../../src/read/message.ts';
import { readDrawOptions } from '../shipped-talk.ts';

/** An essay with a view, a negation, a year, two scenarios and a conclusion after them. */
export const text = `ميناء المدينة

أُغلق الميناء القديم عام 2011 بعد أن تراجعت التجارة. ولم تقبل النقابة بخطة البلدية يومها.

دعمت فرنسا ترميم الأرصفة في 2016، وقال المهندسون إن الحوض يتّسع لعشر سفن. ثم توقّف العمل سنتين. ولا أحد يعرف كلفة ما بقي.

أمام الميناء سيناريوهان. الأول عودة الصيّادين إلى الأرصفة القديمة. والثاني بيع الأرض لشركة سياحية.

ليس الميناء حجراً فقط. إنه ذاكرة الناس الذين عاشوا حوله.
`;

/** Returns what an answer to the essay is held against. */
export function orderFor(answer: string): AnswerOrder {
  const source = { path: 'essay.txt', text };
  const { essay } = readEssay(source, 'ar');
  if (!essay) throw new Error('the text is an essay');
  return {
    answer: { path: 'answer.md', text: answer },
    source,
    essay,
    language: 'ar',
    drawOptions: readDrawOptions(),
  };
}

/** Returns the deck of an answer, and its messages that are in the answer: line, code. */
export async function check(answer: string) {
  const checked = await checkAnswer(orderFor(answer));
  const own = checked.messages.filter(({ place }) => place.path === 'answer.md');
  return { ...checked, told: own.map(describe) };
}

function describe({ place, code, severity }: Message): string {
  return `${place.line} ${severity} ${code}`;
}

/** An answer that holds: it speaks everything once, and its scenario slides recall. */
export const good = `=== slide
kind: statement
sentences: 1-2
---
# أُغلق الميناء القديم ولم تقبل النقابة بخطة البلدية

- أُغلق الميناء القديم عام 2011 بعد أن تراجعت التجارة
* لم تقبل النقابة بخطة البلدية يومها
=== slide
kind: statement
sentences: 3-5
---
# دعمت فرنسا الترميم في 2016 ثم توقّف العمل

- قال المهندسون إن الحوض يتّسع لعشر سفن
* لا أحد يعرف كلفة ما بقي
=== slide
kind: paths
sentences: 6-8
---
# أمام الميناء طريقان

* **عودة الصيّادين**\\
  إلى الأرصفة القديمة
* **بيع الأرض**\\
  لشركة سياحية
=== slide
kind: statement
sentences: 9-10
---
# الميناء ذاكرة الناس أكثر مما هو حجر

- ليس الميناء حجراً فقط
* ذاكرة الناس الذين عاشوا حوله
=== slide
kind: scenario
recall: 7
---
# يعود الصيّادون

- عودة الصيّادين إلى الأرصفة القديمة
=== slide
kind: scenario
recall: 8
---
# تُباع الأرض

- بيع الأرض لشركة سياحية
=== end
`;
