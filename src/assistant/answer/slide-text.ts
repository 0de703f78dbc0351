import { breakLines, escapeMarkdown } from '../../draft/files/markdown.ts';
import { toScalar } from '../../draft/files/scalar.ts';
import { partsOf } from '../../link/grounding.ts';
import type { Bullet } from '../../read/bullet.ts';
import type { Fence } from '../../read/fence.ts';
import type { Look } from '../../read/front-matter.ts';
import type { Place } from '../../read/message.ts';
import type { SlideBody } from '../../read/slide-file.ts';
import type { Cell, Table } from '../../read/table.ts';
import type { Cited } from '../numbering.ts';

/** A slide as it was read, with the words that cite what it speaks and recalls. */
export interface ToldSlide extends Look, SlideBody {
  cited: Cited & { place: Place };
  recalled: { words: string[]; place: Place };
}

/** The text of a slide file, and for each of its lines the position that it comes from. */
export interface SlideText {
  text: string;
  origins: Place[];
}

interface Row {
  text: string;
  origin: Place;
}

/**
 * Returns a slide as the text of a file. Everything is written anew from what was read, so that the file
 * has no words, markup or keys that a reader did not understand.
 */
export function writeSlideText(slide: ToldSlide, remark: string): SlideText {
  const top = slide.place;
  const rows: Row[] = [
    { text: '---', origin: top },
    { text: `# ${remark}`, origin: top },
    ...writeKeys(slide),
    { text: '---', origin: top },
    { text: '', origin: top },
    ...rowsOf(`# ${breakLines(slide.headline.lines)}`, slide.headline.place),
    ...(slide.bullets.length > 0 ? [{ text: '', origin: top }] : []),
    ...slide.bullets.flatMap(writeBullet),
    ...(slide.table ? writeTable(slide.table) : []),
    ...slide.fences.flatMap(writeFence),
  ];
  return {
    text: `${rows.map(({ text }) => text).join('\n')}\n`,
    origins: rows.map(({ origin }) => origin),
  };
}

function writeKeys({
  kind,
  label,
  by,
  cited,
  recalled,
  strands,
  strandsPlace,
  turn,
  role,
  rowsAreSteps,
  place,
}: ToldSlide): Row[] {
  const key = (name: string, words: string | undefined, origin: Place): Row[] =>
    words === undefined ? [] : [{ text: `${name}: ${toScalar(words)}`, origin }];
  const list = (name: string, items: string[], origin: Place): Row[] =>
    items.length === 0
      ? []
      : [`${name}:`, ...items.map((one) => `  - ${toScalar(one)}`)].map((text) => ({
          text,
          origin,
        }));
  return [
    { text: `kind: ${kind}`, origin: place },
    ...key('label', label?.text, label?.place ?? place),
    ...key('by', by?.text, by?.place ?? place),
    ...key('role', role?.text, role?.place ?? place),
    ...list('passages', cited.passages, cited.place),
    ...list('sentences', cited.sentences, cited.place),
    ...list('recall', recalled.words, recalled.place),
    ...key('strands', strands, strandsPlace),
    ...key('turn', turn?.text, turn?.place ?? place),
    ...key('steps', rowsAreSteps && 'rows', rowsAreSteps ?? place),
  ];
}

function writeTable({ head, rows, place }: Table): Row[] {
  const write = (cells: Cell[]): Row => ({
    text: `| ${cells.map(writeCell).join(' | ')} |`,
    origin: cells.find(({ words }) => words)?.words?.place ?? place,
  });
  const rule = { text: `|${'---|'.repeat(head.length)}`, origin: place };
  return [{ text: '', origin: place }, write(head), rule, ...rows.map(write)];
}

function writeCell({ words, isBold }: Cell): string {
  if (!words) return '';
  const text = escapeMarkdown(words.text).replaceAll('|', '\\|');
  return isBold ? `**${text}**` : text;
}

/** Words over several lines all come from where they begin. */
function rowsOf(text: string, origin: Place): Row[] {
  return text.split('\n').map((row) => ({ text: row, origin }));
}

function writeBullet(bullet: Bullet): Row[] {
  const { lead, caption, quotation, stepped, place } = bullet;
  const head = [
    lead && `**${escapeMarkdown(lead.text)}**`,
    caption && escapeMarkdown(caption.text),
  ].filter(Boolean);
  const lines = [
    ...(head.length > 0
      ? [{ text: head.join(' '), origin: partsOf(bullet)[0]?.place ?? place }]
      : []),
    ...(quotation?.lines ?? []).map((line) => ({
      text: escapeMarkdown(line),
      origin: quotation?.place ?? place,
    })),
  ];
  const mark = stepped ? '*' : '-';
  return lines.map(({ text, origin }, index) => ({
    text: `${index === 0 ? mark : ' '} ${text}${index < lines.length - 1 ? '\\' : ''}`,
    origin,
  }));
}

function writeFence(fence: Fence): Row[] {
  const { language, place } = fence;
  const inner = language === 'mermaid' ? writeDrawing(fence.text, place) : writeMap(fence);
  // A fence of more backticks than its text has in a row cannot end inside it.
  const longest = inner.flatMap(({ text }) => text.match(/`+/g) ?? []).map(({ length }) => length);
  const ticks = '`'.repeat(Math.max(2, ...longest) + 1);
  return [
    { text: '', origin: place },
    { text: `${ticks}${language}`, origin: place },
    ...inner,
    { text: ticks, origin: place },
  ];
}

function writeDrawing(text: string, place: Place): Row[] {
  return text.split('\n').map((row, index) => ({
    text: row,
    origin: { ...place, line: place.line + index },
  }));
}

function writeMap({ stage, since, show }: Extract<Fence, { language: 'alliances' }>): Row[] {
  return [
    { text: `stage: ${toScalar(stage.key)}`, origin: stage.place },
    ...(since ? [{ text: `since: ${toScalar(since.key)}`, origin: since.place }] : []),
    ...(show ? [{ text: 'show:', origin: show[0]?.place ?? stage.place }] : []),
    ...(show ?? []).map(({ ends, kind, place }) => ({
      text: `  - ${toScalar([...ends, ...(kind ? [kind] : [])].join(' '))}`,
      origin: place,
    })),
  ];
}
