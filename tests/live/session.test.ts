import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSession, type Session } from '../../src/live/session.ts';
import { frozenDeck } from '../frozen-deck.ts';
import { makeFolder, readDrawOptions, root } from '../shipped-talk.ts';

const options = { root, drawOptions: readDrawOptions() };
let folder: string;
let session: Session;

beforeEach(async () => {
  folder = join(makeFolder(), 'deck');
  cpSync(join(root, frozenDeck), folder, { recursive: true });
  session = openSession(folder, options);
  await session.build();
});

/** Returns what a session makes of its folder: its sections as HTML, and its messages. */
async function look(of: Session, saved?: string) {
  const { talk, messages } = await of.build(saved);
  return { sections: talk?.sections.map((section) => toHtml(section)), messages };
}

const edits: [string, (text: string) => string][] = [
  ['alliances.yaml', (text) => text.replace('place: 50 14', 'place: 51 14')],
  ['deck.yaml', (text) => text.replace(/minutes: \d+/, 'minutes: 25')],
  ['08-station.md', (text) => text.replace(/^# /m, '# إن ')],
  ['essay.txt', (text) => text.replace('\n', '\n\n')],
];

describe('a folder that is read again', () => {
  it.each(edits)('is the same talk as one read for the first time: %s', async (name, edit) => {
    const file = join(folder, name);
    const before = readFileSync(file, 'utf8');
    const first = await look(session);
    writeFileSync(file, edit(before));
    expect(edit(before)).not.toBe(before);
    const changed = await look(session, name);
    expect(changed).toEqual(await look(openSession(folder, options)));
    writeFileSync(file, before);
    expect(await look(session, name)).toEqual(first);
  });

  it('reports a removed slide, and accepts it when it is put back', async () => {
    const first = await look(session);
    const name = readdirSync(folder).find((one) => one.endsWith('-loss.md')) ?? '';
    const text = readFileSync(join(folder, name));
    rmSync(join(folder, name));
    expect((await look(session, name)).messages.length).toBeGreaterThan(0);
    writeFileSync(join(folder, name), text);
    expect(await look(session, name)).toEqual(first);
  });

  it('suggests the intended words, and marks them as a suggestion', async () => {
    const file = join(folder, '10-return.md');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('أسعار الوقود', 'أسعر الوقود'));
    const { news } = await session.build('10-return.md');
    writeFileSync(file, before);
    const [fault] = news.tells === 'faults' ? news.faults : [];
    expect(fault?.excerpts.at(-1)).toMatch(/^لعلّك تريد: .*أسعار الوقود/);
  });

  it('sends the slide that was saved, the contents with its headline, and no other', async () => {
    const file = join(folder, '08-station.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^# /m, '# إن '));
    const { news } = await session.build('08-station.md');
    expect(news).toMatchObject({ tells: 'talk', edited: 'station' });
    // The contents of the article, on the title slide, have the headline too.
    const changed = Object.keys(news.tells === 'talk' ? news.changed : {});
    expect(changed).toEqual(['title', 'station']);
  });

  it('sends a heading that the essay gets, and none while nothing changes', async () => {
    const file = join(folder, 'essay.txt');
    const before = readFileSync(file, 'utf8');
    const tell = async () => {
      const { news } = await session.build('essay.txt');
      return news.tells === 'talk' ? news.unspoken : 'no talk';
    };
    expect(await tell()).toBeUndefined();
    writeFileSync(file, before.replace('عرفت المدينة', '## قسم\n\nعرفت المدينة'));
    expect(await tell()).toContain('data-level="2">قسم</p>');
    expect(await tell()).toBeUndefined();
    writeFileSync(file, before);
    expect(await tell()).not.toContain('قسم');
  });
});
