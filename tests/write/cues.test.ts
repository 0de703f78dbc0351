import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { beforeAll, expect, it } from 'vitest';
import { listNotes } from '../../src/office/notes.ts';
import { listEvidence } from '../../src/print/evidence.ts';
import { writeHandout } from '../../src/print/handout.ts';
import { layOutSheets } from '../../src/print/sheet.ts';
import { makePage, makeTalk } from '../../src/talk.ts';
import type { Talk } from '../../src/write/page.ts';
import { readDrawOptions, root } from '../shipped-talk.ts';

const base = join(root, 'tests/cases/base');
/** Words that the essay does not have, with a letter that its deck has nowhere else. */
const cues = ['تمهّل ظهراً', 'اذكر اسم NATO'];

let plain: Talk;
let cued: Talk;

beforeAll(async () => {
  plain = await makeBase();
  cued = await makeBase(cues);
});

/** Returns the talk of the cases' base; its second slide has these cues. */
async function makeBase(lines: string[] = []): Promise<Talk> {
  const read = (path: string) => {
    const text = readFileSync(join(base, path), 'utf8');
    const front = `---\ncues:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
    return {
      path,
      text: lines.length > 0 && path.startsWith('02') ? text.replace('---\n', front) : text,
    };
  };
  const names = readdirSync(base).filter((name) => name.endsWith('.md'));
  const folder = { essay: read('essay.txt'), slides: names.map(read) };
  const { talk, messages } = await makeTalk(folder, readDrawOptions());
  if (!talk) throw new Error(JSON.stringify(messages));
  return talk;
}

const markup = ({ sections }: Talk) => sections.map((section) => toHtml(section)).join('\n');

it('cues are one attribute of their slide, and nothing else of the page changes with them', () => {
  const written = cued.sections[1]?.properties.dataCues;
  expect(written).toBe(cues.join('\n'));
  expect(markup(cued).replace(` data-cues="${cues.join('\n')}"`, '')).toBe(markup(plain));
});

it('no reader of the page finds cues among its words', async () => {
  const page = await makePage(cued, { root, drawOptions: readDrawOptions() });
  expect(page).toContain(cues[0]);
  for (const cue of cues) expect(textOf(fromHtml(page))).not.toContain(cue);
});

it('cues are no notes, no words against time and no evidence', () => {
  const told = ({ slides }: Talk) =>
    slides.map((slide) => [slide.seconds, slide.notes, listNotes(slide)]);
  expect(told(cued)).toEqual(told(plain));
  expect(listEvidence(cued)).toEqual(listEvidence(plain));
});

it.each([
  ['has', true],
  ['does not have', false],
])('the handout %s the cues, with withCues %s', (_, withCues) => {
  const sheets = layOutSheets(cued.sections, false);
  const form = { twoUp: false, withCues };
  const assets = { style: '', fonts: '', tokens: new Map() };
  const html = writeHandout(cued.deck, sheets, cued.sections, assets, undefined, form);
  const words = textOf(fromHtml(html));
  expect(cues.map((cue) => words.includes(cue))).toEqual([withCues, withCues]);
});
