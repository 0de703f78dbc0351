import type { Place } from '../../read/message.ts';
import type { Finding } from '../finding.ts';
import { type Line, plainLine, replaceInLine, splitLine } from '../line.ts';
import { type Block, lineBlock, type Say } from '../manuscript.ts';
import type { PageNotes } from './page-notes.ts';
import type { HtmlElement } from './tree.ts';

/** The role of the words in a part of a page. */
export type FlowKind = 'passage' | 'item' | 'quotation' | 'verse' | 'caption' | 'title' | 'byline';

/** The state of reading a page: blocks that are done, and the line that is open. */
export interface Flow {
  path: string;
  notes: PageNotes;
  findings: Finding[];
  blocks: Block[];
  line: Line;
  /** Pictures in the open line, which follow it. */
  pictures: Block[];
  place: Place;
  say: Say;
}

/** Returns the state at the start of a page. */
export function startFlow(path: string, notes: PageNotes): Flow {
  const findings: Finding[] = [];
  const flow: Flow = {
    path,
    notes,
    findings,
    blocks: [],
    line: plainLine(''),
    pictures: [],
    place: { path, line: 1, column: 1 },
    say: (name, words = '') => findings.push({ name, words, place: flow.place }),
  };
  return flow;
}

/** Moves to the place of an element. */
export function moveTo(element: HtmlElement, flow: Flow): void {
  const at = element.sourceCodeLocation;
  if (at) flow.place = { path: flow.path, line: at.startLine, column: at.startCol };
}

/** Ends the open line: it becomes a block; two line breaks end a passage, as on old pages. */
export function endLine(kind: FlowKind | { level: number }, flow: Flow): void {
  const line = squeeze(flow.line);
  flow.line = plainLine('');
  if (line.text.trim() !== '' || line.marks.length > 0)
    flow.blocks.push(...layLine(line, kind, flow));
  flow.blocks.push(...flow.pictures.splice(0));
}

function layLine(line: Line, kind: FlowKind | { level: number }, flow: Flow): Block[] {
  const { place, say } = flow;
  if (typeof kind !== 'string') {
    const block = lineBlock('passage', line, place, say);
    return 'line' in block ? [{ kind: 'heading', level: kind.level, line: block.line, place }] : [];
  }
  if (kind !== 'passage') return [lineBlock(kind, line, place, say)];
  // A vertical tab stands for the end of a passage; no page contains one.
  const parts = splitLine(swapSigns(replaceInLine(line, /\n\n+/g, '\v')));
  return parts.map((part) => lineBlock('passage', swapSigns(part), place, say));
}

/** Line feeds and vertical tabs in each other's place. */
function swapSigns(line: Line): Line {
  const text = line.text.replace(/[\n\v]/g, (sign) => (sign === '\n' ? '\v' : '\n'));
  return { ...line, text };
}

/** White space of the file is one space, and none beside a line break; a no-break space is the author's. */
function squeeze(line: Line): Line {
  return replaceInLine(line, /[ \n]+/g, (found) => found.replaceAll(' ', '') || ' ');
}
