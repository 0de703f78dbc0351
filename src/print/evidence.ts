import type { Element } from 'hast';
import { h } from 'hastscript';
import { listWritten } from '../draw/chart.ts';
import type { DrawnSlide } from '../draw/illustration.ts';
import { findInCase } from '../link/case-ending.ts';
import type { Citation } from '../link/cite.ts';
import { findValue } from '../link/numeral.ts';
import type { Plan } from '../link/slide.ts';
import { findInStretches, type Stretch, stretchOf } from '../link/stretch.ts';
import { linesOfTable } from '../link/table.ts';
import type { PaperAssets } from '../write/assets.ts';
import { toInline } from '../write/inline.ts';
import type { Talk } from '../write/page.ts';
import { namePassages } from '../write/page-words.ts';
import { writePaper } from './paper.ts';

/** Words that a slide shows, and the place in the essay that proves them. */
export interface Proof {
  /** Number of the slide, from 1. */
  slide: number;
  shown: string;
  /** The words as the essay has them, its passage, its sentence there, and the whole sentence. */
  essay?: { words: string; passage: number; sentence: number; text: string };
}

/**
 * Returns for all words of the essay that the slides show where they stand: bullets, labels of figures
 * and maps, whom a slide quotes, and headlines and labels that are quotations. What is not found has no place: in a deck
 * whose quotations are advised.
 */
export function listEvidence({ slides }: Talk): Proof[] {
  return slides.flatMap((slide, index) => listProofs(slide, index + 1));
}

function listProofs(slide: DrawnSlide, number: number): Proof[] {
  const prove = (shown: string, found = locate(shown, slide.stretches)): Proof => ({
    slide: number,
    shown,
    ...(found && { essay: quoteEssay(found) }),
  });
  const ours = [slide.headline.join(' '), slide.label ?? ''].map((words) => prove(words));
  const named = (slide.named ?? []).map(({ text, found }) => prove(text, found));
  const bullets = slide.points.flatMap(({ lead, caption, quotation }) =>
    [lead, caption, quotation].flatMap((part) => (part ? prove(part.lines.join(' ')) : [])),
  );
  const drawn = slide.illustrations.flatMap(({ plan, figures }) =>
    plan.language === 'mermaid' ? figures : [],
  );
  const numbers = drawn
    .flatMap(({ chart }) => chart?.rows.flat() ?? [])
    .map(({ value }) => prove(String(value), findValue(value, slide.stretches)));
  const relations = slide.plans
    .flatMap(relationsOf)
    .map(({ label, citation }) => prove(label, stretchOf(citation)));
  const all = [
    ...ours.filter(({ essay }) => essay),
    ...named,
    ...bullets,
    ...(slide.table ? linesOfTable(slide.table) : []).map((words) => prove(words)),
    ...drawn.flatMap(listWritten).map((words) => prove(words)),
    ...numbers,
    ...relations,
  ];
  const keys = all.map(({ shown, essay }) => `${shown}|${essay?.words}`);
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function relationsOf(plan: Plan): { label: string; citation: Citation }[] {
  if (plan.language === 'mermaid') return [];
  const { stage, since } = plan;
  const drawn = [...(since?.stage.relations ?? []), ...stage.relations];
  const ends = (since?.shift.ended ?? []).flatMap(({ end }) => end ?? []);
  return [
    ...drawn.map(({ label, citation }) => ({ label: label.text, citation })),
    ...ends.map(({ citation }) => ({ label: citation.quotation.text, citation })),
  ];
}

/** Finds words in what a slide cites: letter for letter, or but for the cases of nouns. */
function locate(words: string, stretches: Stretch[]): Stretch | undefined {
  if (!words) return undefined;
  const exact = findInStretches(words, stretches);
  if (exact) return exact;
  for (const { passage, start, end } of stretches) {
    const found = findInCase(words, passage.text.slice(start, end));
    if (found) return { passage, start: start + found.start, end: start + found.end };
  }
  return undefined;
}

function quoteEssay({ passage, start, end }: Stretch): NonNullable<Proof['essay']> {
  const sentence = passage.sentences.findLast((one) => one.start <= start);
  return {
    words: passage.text.slice(start, end),
    passage: passage.number,
    sentence: sentence?.number ?? 1,
    text: (sentence?.text ?? passage.text).trim(),
  };
}

/** Returns the evidence as a table (RFC 4180), with a byte-order mark: Excel reads it as UTF-8. */
export function writeEvidenceTable(proofs: Proof[]): string {
  const rows = proofs.map(({ slide, shown, essay }) => [
    String(slide),
    shown,
    essay?.words ?? '',
    String(essay?.passage ?? ''),
    String(essay?.sentence ?? ''),
    essay?.text ?? '',
  ]);
  const lines = [['slide', 'shown', 'essay', 'passage', 'sentence', 'whole sentence'], ...rows];
  return `\uFEFF${lines.map((cells) => cells.map(quoteCell).join(',')).join('\r\n')}\r\n`;
}

function quoteCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Returns the page from which the evidence is printed: for each slide its headline and its rows. Each
 * sheet has one heading, so that its page is known when its text is repaired; `sheets` has the slide
 * of each one.
 */
export function writeEvidence(
  talk: Talk,
  assets: PaperAssets,
): { html: string; sheets: { slide: number }[] } {
  const { deck, slides } = talk;
  const proofs = listEvidence(talk);
  const proofsOf = (slide: number) => proofs.filter((proof) => proof.slide === slide + 1);
  const tables = slides.map(({ headline }, slide) => {
    const [first, ...others] = proofsOf(slide);
    // A headline stays with its first row, and each sheet has one heading.
    const head = h('div.first', { dataSheet: true }, [
      h('h2', [`${slide + 1} · `, ...toInline(headline.join(' '))]),
      ...(first ? [writeTable([h('tr', writeCells(first, 'b'))])] : []),
    ]);
    const rows = others.map((proof) => h('tr', { dataSheet: true }, writeCells(proof, 'h3')));
    return h('article.evidence', [head, ...(rows.length > 0 ? [writeTable(rows)] : [])]);
  });
  const sheets = slides.flatMap((_, slide) =>
    Array.from({ length: Math.max(1, proofsOf(slide).length) }, () => ({ slide })),
  );
  return { html: writePaper(deck.essay.title.text, tables, assets), sheets };
}

const writeTable = (rows: Element[]) => h('table', [h('tbody', rows)]);

function writeCells({ shown, essay }: Proof, name: 'b' | 'h3'): Element[] {
  const place = essay
    ? [h('span', namePassages([essay.passage])), h('span', `الجملة\u00a0${essay.sentence}`)]
    : [h('span', 'لا موضع له')];
  return [
    h('td', [h(name, toInline(shown))]),
    h('td.place', place),
    h('td.sentence', essay ? toInline(essay.text) : []),
  ];
}
