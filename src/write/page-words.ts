const ordinals = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن'];

/** A name and its number stay on one line. */
const join = (name: string, number: number | string) => `${name}\u00a0${number}`;

/** Returns a scenario's name by its number, from 1: «السيناريو الأول». */
export function nameScenario(place: number): string {
  const ordinal = ordinals[place - 1];
  return ordinal ? `السيناريو ${ordinal}` : join('السيناريو رقم', place);
}

/** Returns the source line of a slide: «المصدر: الفقرتان 12 و13». The numbers must be sorted. */
export function nameSources(passages: number[]): string {
  if (passages.length === 0) return '';
  return `المصدر: ${namePassages(passages)}`;
}

/**
 * Returns passages by number: «الفقرة 6», «الفقرتان 4 و5», «العنوان والفقرات 4 و6 إلى 9»; 0 is the title.
 * The numbers must be sorted.
 */
export function namePassages(passages: number[]): string {
  const numbers = passages.filter((number) => number > 0);
  const noun = ['الفقرة', 'الفقرتان'][numbers.length - 1] ?? 'الفقرات';
  const named = numbers.length > 0 ? [join(noun, nameNumbers(numbers))] : [];
  return [...(numbers.length < passages.length ? ['العنوان'] : []), ...named].join(' و');
}

/** Three numbers and more that follow each other are one span. */
function nameNumbers(numbers: number[]): string {
  const spans: number[][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else spans.push([number]);
  }
  const names = spans.flatMap((span) =>
    span.length > 2 ? [`${span[0]}\u00a0إلى\u00a0${span.at(-1)}`] : span.map(String),
  );
  return names.join(' و');
}

/** Returns a sentence's name in the page, passage and sentence number: 7.2. */
export function nameSentence({ passage, number }: { passage: number; number: number }): string {
  return `${passage}.${number}`;
}
