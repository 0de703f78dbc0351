import { isBackup } from '../backup.ts';
import { slidesOf } from '../deck-position.ts';
import { make } from '../element.ts';
import { isolate } from '../isolate.ts';
import type { Layer } from '../layer.ts';
import { showSpan } from '../span.ts';
import { keep, recall } from '../storage.ts';
import { sumSlides, type Times, writeRehearsal } from './rehearsal.ts';
import { planOf } from './step-place.ts';

const lastName = `minbar:rehearsal:${location.pathname}`;

/** What is told of a slide after a rehearsal; times in s. */
interface Row {
  number: number;
  headline: string;
  plan: number;
  run: number;
  last?: number;
  /** Words of its notes. */
  words: number;
}

/** The report of a rehearsal, a box over the speaker view. */
export interface Report extends Layer {
  /**
   * Shows what a rehearsal measured: for each slide its plan, this run and the last one, and how fast
   * it was spoken; with a button that saves the times as a file. This run is kept as the last one.
   */
  show(times: Times): void;
}

const hint = 'ضع الملف في مجلد الشرائح: يصير خطة البناء القادم.';

/** Returns the report, closed. */
export function makeReport(): Report {
  const slides = slidesOf(document).filter((slide) => !isBackup(slide));
  const ids = slides.map(({ id }) => id);
  const save = make('button', { type: 'button' }, 'احفظ rehearsal.csv');
  const close = make('button', { type: 'button', className: 'close' }, 'إغلاق');
  const heading = make('h2', { id: 'rehearsal-heading' }, 'التمرين');
  const rows = make('div', { className: 'rows', tabIndex: 0 });
  const box = make('dialog', { className: 'report' });
  let measured: Times = new Map();
  box.setAttribute('aria-labelledby', heading.id);
  box.append(make('header', {}, heading, save, close), make('p', {}, hint), rows);
  save.addEventListener('click', () => saveFile('rehearsal.csv', writeRehearsal(measured, ids)));
  close.addEventListener('click', () => box.close());
  document.body.append(box);
  return {
    isOpen: () => box.open,
    toggle: (open) => (open ? box.showModal() : box.close()),
    show(times) {
      measured = times;
      const told = listRows(slides, sumSlides(times, slides.length), readLast());
      keep('localStorage', lastName, Object.fromEntries(told.map(({ run }, at) => [ids[at], run])));
      rows.replaceChildren(writeTable(told));
      if (!box.open) box.showModal();
    },
  };
}

function readLast(): Record<string, number> {
  return recall('localStorage', lastName, readTimes) ?? {};
}

function readTimes(value: unknown): Record<string, number> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, number] => Number.isFinite(pair[1])),
  );
}

function listRows(slides: HTMLElement[], runs: number[], last: Record<string, number>): Row[] {
  const plan = planOf(document);
  return slides.map((slide, index) => {
    const spoken = [...slide.querySelectorAll('[data-sentence]')];
    const before = last[slide.id];
    return {
      number: index + 1,
      headline: slide.querySelector('h1, h2')?.textContent ?? '',
      plan: plan[index] ?? 0,
      run: runs[index] ?? 0,
      ...(before !== undefined && { last: before }),
      words: countWords(spoken.map((one) => one.textContent ?? '').join(' ')),
    };
  });
}

const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length;

function writeTable(rows: Row[]): HTMLElement {
  const longest = Math.max(1, ...rows.flatMap(({ plan, run, last = 0 }) => [plan, run, last]));
  const names = ['الشريحة', 'الخطة', 'هذه المرة', 'المرة السابقة', 'كلمة في الدقيقة', ''];
  const heads = names.map((name) => make('th', { scope: 'col' }, name));
  const total = sumRows(rows);
  return make(
    'table',
    {},
    // The sum stands over the slides, so that it is in view at once.
    make('thead', {}, make('tr', {}, ...heads), writeRow(total)),
    make('tbody', {}, ...rows.map((row) => writeRow(row, longest))),
  );
}

/** Of a slide that was only passed, no speed can be told. */
const isSpoken = ({ run }: Pick<Row, 'run'>) => run >= 3;

function sumRows(rows: Row[]): Row {
  const sum = (pick: (row: Row) => number) => rows.reduce((all, row) => all + pick(row), 0);
  const hasLast = rows.some(({ last }) => last !== undefined);
  return {
    number: 0,
    headline: 'الحديث كله',
    plan: sum(({ plan }) => plan),
    run: sum(({ run }) => run),
    ...(hasLast && { last: sum(({ last }) => last ?? 0) }),
    words: sum((row) => (isSpoken(row) ? row.words : 0)),
  };
}

function writeRow(
  { number, headline, plan, run, last, words }: Row,
  longest?: number,
): HTMLElement {
  const name = make('th', { scope: 'row' }, ...(number > 0 ? [`${number} · `] : []));
  name.append(...isolate(headline));
  const time = (span: number | undefined) =>
    make('td', { className: 'time' }, span === undefined ? '' : showSpan(span));
  const speed = isSpoken({ run }) && words > 0 ? String(Math.round((words / run) * 60)) : '';
  const chart = make('td', { className: 'chart' });
  if (longest) chart.append(writeBars([plan, run, last ?? 0], longest));
  return make('tr', {}, name, time(plan), time(run), time(last), make('td', {}, speed), chart);
}

/** A bar for the plan, one for this run and one for the last, one under the other; the table tells the same. */
function writeBars(spans: number[], longest: number): HTMLElement {
  const bars = spans.map((span) => {
    const bar = make('i');
    bar.style.inlineSize = `${(span / longest) * 100}%`;
    return bar;
  });
  return make('span', { className: 'bars', ariaHidden: 'true' }, ...bars);
}

function saveFile(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  make('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}
