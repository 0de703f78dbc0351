import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { example } from '../src/assistant/brief/example.ts';
import { makeFolder } from './folder.ts';
import { frozenDeck } from './frozen-deck.ts';

const root = join(import.meta.dirname, '..');

interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

function runBuild(
  args: string[],
  environment: NodeJS.ProcessEnv = {},
  folder = root,
  start = [join(root, 'src/launch.mjs')],
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...start, ...args], {
      cwd: folder,
      env: { ...process.env, ...environment },
    });
    const run: Run = { code: null, stdout: '', stderr: '' };
    child.stdout.on('data', (data) => (run.stdout += data));
    child.stderr.on('data', (data) => (run.stderr += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...run, code }));
  });
}

describe('the build', () => {
  it('gives the same bytes from another folder, time zone and locale', async () => {
    const [here, there] = [makeFolder(), join(makeFolder(), 'نسخة أخرى')];
    mkdirSync(there);
    for (const part of ['build.ts', 'package.json', 'tsconfig.json', 'src', 'styles'])
      cpSync(join(root, part), join(there, part), { recursive: true });
    cpSync(join(root, frozenDeck), join(there, 'slides'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(there, 'node_modules'), 'dir');
    const first = await runBuild(['build', '--slides', frozenDeck, '--out', here]);
    // From source: the launcher would run the copy that it compiled here.
    const source = ['--import', 'tsx', 'build.ts'];
    const zone = { TZ: 'Asia/Baku', LC_ALL: 'C', LANG: 'C' };
    const second = await runBuild(['build'], zone, there, source);
    expect([first.code, second.code]).toEqual([0, 0]);
    const pages = [here, join(there, 'dist')].map((out) => readFileSync(join(out, 'index.html')));
    expect(pages[0]?.equals(pages[1] ?? Buffer.alloc(0))).toBe(true);
  });

  it('of a new essay ends with 1 if the deck would not build, and writes only if asked', async () => {
    const folder = makeFolder();
    const [deck, path] = [join(folder, 'deck'), join(folder, 'new.txt')];
    cpSync(join(root, 'tests/cases/base'), deck, { recursive: true });
    const old = readFileSync(join(deck, 'essay.txt'), 'utf8');
    writeFileSync(path, old.replace('العلاقة بين البلدين', 'الصلة بين البلدين'));
    const shown = await runBuild(['revise', path, '--slides', deck]);
    expect(shown).toMatchObject({ code: 1, stderr: '' });
    expect(shown.stdout).toContain('nothing is written; --write writes essay.txt');
    expect(readFileSync(join(deck, 'essay.txt'), 'utf8')).toBe(old);
    writeFileSync(path, old.replace('بالتدريج', 'شيئاً فشيئاً'));
    const written = await runBuild(['revise', path, '--slides', deck, '--write', '--quiet']);
    expect(written).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(join(deck, 'essay.txt'), 'utf8')).toBe(readFileSync(path, 'utf8'));
    expect(readFileSync(join(deck, 'essay.old.txt'), 'utf8')).toBe(old);
  });

  it('of a broken deck says why, ends with 1, and leaves the last good output', async () => {
    const [deck, out] = [join(makeFolder(), 'deck'), makeFolder()];
    cpSync(join(root, 'tests/cases/base'), deck, { recursive: true });
    expect(await runBuild(['build', '--slides', deck, '--out', out])).toMatchObject({ code: 0 });
    const good = readFileSync(join(out, 'index.html'), 'utf8');
    const slide = join(deck, '02-tension.md');
    writeFileSync(slide, readFileSync(slide, 'utf8').replace('- العلاقة بين', '- العلاقة مع'));
    const { code, stderr } = await runBuild(['build', '--slides', deck, '--out', out]);
    expect(code).toBe(1);
    expect(stderr).toContain('02-tension.md:8:3: error:');
    expect(stderr).toContain('[bullet-unquoted]');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(good);
  });

  it('with --strict treats a warning as an error: it writes nothing and says why', async () => {
    const [deck, out] = [join(makeFolder(), 'deck'), makeFolder()];
    cpSync(join(root, frozenDeck), deck, { recursive: true });
    const build = ['build', '--slides', deck, '--out', out, '--quiet'];
    expect(await runBuild([...build, '--strict'])).toMatchObject({ code: 0, stderr: '' });
    const good = readFileSync(join(out, 'index.html'), 'utf8');
    const slide = join(deck, '04-value.md');
    writeFileSync(slide, readFileSync(slide, 'utf8').replace('البلدية رأت', 'البلدية , رأت'));
    const strict = await runBuild([...build, '--strict']);
    expect(strict.code).toBe(1);
    expect(strict.stderr).toContain('04-value.md:8:10: warning:');
    expect(strict.stderr.trim().split('\n').at(-1)).toBe(
      '--strict: 2 warnings count as errors, so nothing is written',
    );
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(good);
    const plain = await runBuild(build);
    expect(plain.code).toBe(0);
    expect(plain.stderr).not.toContain('--strict');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toBe(good);
    const papers = await runBuild(['pdf', '--slides', deck, '--out', makeFolder(), '--strict'], {
      CHROME_PATH: process.execPath,
    });
    expect(papers.code).toBe(1);
    expect(papers.stderr.trim()).toMatch(
      /--strict: 2 warnings count as errors, so nothing is written$/,
    );
  });

  it('of the deck that ships has no warning', async () => {
    const out = makeFolder();
    const run = await runBuild(['build', '--out', out, '--strict', '--quiet']);
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(existsSync(join(out, 'index.html'))).toBe(true);
  });

  it('of a PDF without a browser says in a line what to install', async () => {
    const out = makeFolder();
    const none = { CHROME_PATH: join(out, 'no-browser') };
    const { code, stderr } = await runBuild(['pdf', '--out', out], none);
    expect(code).toBe(1);
    expect(stderr.trim()).toBe(
      'a PDF needs a browser: install Chrome, Chromium or Edge, or set CHROME_PATH to its program',
    );
  });

  it('of a PDF with a browser that does not start says which', async () => {
    const out = makeFolder();
    const { code, stderr } = await runBuild(['pdf', '--out', out, '--quiet'], {
      CHROME_PATH: process.execPath,
    });
    expect(code).toBe(1);
    expect(stderr.trim()).toBe(`the browser cannot start: ${process.execPath}`);
  });

  it.each(['yesterday', '-1', '1e9', '253402300800'])(
    'of a PDF with the date %s says what a date is',
    async (date) => {
      const out = makeFolder();
      const { code, stderr } = await runBuild(['pdf', '--out', out, '--quiet'], {
        CHROME_PATH: process.execPath,
        SOURCE_DATE_EPOCH: date,
      });
      expect(code).toBe(1);
      expect(stderr.trim()).toBe(
        'SOURCE_DATE_EPOCH must be a number of seconds since 1970, before the year 10000',
      );
    },
  );

  it('writes both PDFs, and says how many pages they have', async () => {
    const out = makeFolder();
    const { code, stdout } = await runBuild(['pdf', '--slides', frozenDeck, '--out', out], {
      CHROME_PATH: inject('browser'),
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/slides\.pdf {2}18 pages.*\n.*handout\.pdf {2}19 pages/);
    for (const name of ['slides.pdf', 'handout.pdf'])
      expect(readFileSync(join(out, name)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('writes slides.pptx and its fonts without a browser, and says how many slides it has', async () => {
    const out = makeFolder();
    const none = { CHROME_PATH: join(out, 'no-browser') };
    const { code, stdout, stderr } = await runBuild(
      ['pptx', '--slides', frozenDeck, '--out', out],
      none,
    );
    expect({ code, stderr: stderr.replace(/^drawing .*\n/gm, '') }).toEqual({
      code: 0,
      stderr: '',
    });
    expect(stdout).toMatch(/slides\.pptx {2}18 slides, \d+ KB\n.*fonts {2}install these fonts/);
    expect(readFileSync(join(out, 'slides.pptx')).subarray(0, 2).toString()).toBe('PK');
    expect(existsSync(join(out, 'fonts/README.txt'))).toBe(true);
  });

  it('of a first draft makes a folder that builds, and writes over nothing', async () => {
    const [folder, out] = [join(makeFolder(), 'my-talk'), makeFolder()];
    const essay = join(root, 'slides/essay.txt');
    const drafted = await runBuild(['draft', essay, '--slides', folder]);
    expect(drafted).toMatchObject({ code: 0, stderr: '' });
    expect(drafted.stdout).toContain('3 scenarios');
    expect(readFileSync(join(folder, 'essay.txt'))).toEqual(readFileSync(essay));
    const built = await runBuild(['build', '--slides', folder, '--out', out, '--quiet']);
    expect(built).toMatchObject({ code: 0, stdout: '' });
    expect(built.stderr.match(/^.*: warning: .*$/gm) ?? []).toEqual([]);
    const again = await runBuild(['draft', essay, '--slides', folder]);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('[file-exists]');
  });

  it('of a draft explains each choice in English and in Arabic, also of an English essay', async () => {
    const out = makeFolder();
    const explain = async (name: string, text: string, more: string[]) => {
      writeFileSync(join(out, `${name}.txt`), text);
      const slides = ['--slides', join(out, name)];
      return runBuild(['draft', join(out, `${name}.txt`), '--explain', ...slides, ...more]);
    };
    const arabic = await explain(
      'arabic',
      'عنوان\nدعمت تركيا أذربيجان عام 2020. قطعت مصر علاقاتها مع قطر عام 2017.\n',
      [],
    );
    expect(arabic).toMatchObject({ code: 0, stderr: '' });
    expect(arabic.stdout).toMatch(
      /timeline: a date with the clause of its own sentence\n {2}\u2068.*من جملة التاريخ نفسها\u2069/,
    );
    expect(arabic.stdout).toContain('tr → az: support, by the word\n  \u2068«دعمت» في «');
    expect(arabic.stdout).toMatch(
      /a name that minbar knows\n {2}\u2068.*: اسم معروف، في 1 من الجمل\u2069/,
    );
    const english = await explain(
      'english',
      'Title\nThe river dried in one summer. The farmers left their fields.\n',
      ['--language', 'en'],
    );
    expect(english.code).toBe(0);
    expect(english.stdout).toContain('why these headlines, dates and scenarios:');
    expect(english.stdout).toMatch(/passage-1: .*\n {2}\u2068The .*: .*\p{Script=Arabic}.*\u2069/u);
    expect((await runBuild(['build', '--explain'])).code).not.toBe(0);
  });

  it('of an assistant’s answer makes a deck, and says before that the essay is sent', async () => {
    const [folder, out] = [join(makeFolder(), 'my-talk'), makeFolder()];
    const [essay, answer] = [join(out, 'essay.txt'), join(out, 'answer.md')];
    writeFileSync(essay, example.essay);
    writeFileSync(answer, example.answer.replace('محالّ كثيرة', 'محالّ قليلة'));
    const brief = await runBuild(['brief', essay]);
    expect(brief).toMatchObject({ code: 0, stderr: '' });
    expect(brief.stdout).toContain('[5: 14] ترى البلدية');
    const again = await runBuild(['brief', essay, '--answer', answer, '--again']);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('Slide 1, خسر السوق');
    const strict = ['draft', essay, '--answer', answer, '--slides', folder, '--strict'];
    expect((await runBuild(strict)).code).toBe(1);
    expect(existsSync(folder)).toBe(false);
    const drafted = await runBuild(['draft', essay, '--answer', answer, '--slides', folder]);
    expect(drafted.code).toBe(0);
    expect(drafted.stdout).toContain('1 slide of the answer left out');
    expect(drafted.stderr).toMatch(/answer\.md:8:\d+: warning: .*\[bullet-unquoted\]/);
    expect(drafted.stderr).not.toContain('is sent to');
    const built = await runBuild(['build', '--slides', folder, '--out', out, '--quiet']);
    expect(built.code).toBe(0);
    const asked = [
      'draft',
      essay,
      '--assistant',
      'http://127.0.0.1:1/v1',
      '--slides',
      `${folder}2`,
    ];
    const failed = await runBuild(asked);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(
      /^the essay is sent to 127\.0\.0\.1:1: .*\n[\s\S]*\[assistant-failed\]/,
    );
    expect(existsSync(`${folder}2`)).toBe(false);
  });

  it('of a folder that is not there says so', async () => {
    const out = makeFolder();
    const { code, stderr } = await runBuild(['build', '--slides', 'no-such-folder', '--out', out]);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'no-such-folder:1:1: error: this folder does not exist [file-missing]',
    );
    expect(existsSync(join(out, 'index.html'))).toBe(false);
  });

  it('with unknown words prints its usage', async () => {
    const { code, stderr } = await runBuild(['bild', '--slide', 'x']);
    expect(code).toBe(1);
    expect(stderr).toContain('--slides DIR');
  });
});

describe('the server', () => {
  it('builds, says its address and serves the deck there', async () => {
    const out = makeFolder();
    const args = ['src/launch.mjs', 'start', '--no-open', '--slides', frozenDeck, '--out', out];
    const child = spawn(process.execPath, args, { cwd: root });
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let text = '';
        child.stdout.on('data', (data) => {
          text += data;
          const url = /http:\S+/.exec(text)?.[0];
          if (url) resolve(url);
        });
        child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
      });
      const response = await fetch(address);
      const page = await response.text();
      expect(page).toContain('data-kind="scenario"');
      expect(page).toContain('EventSource');
      expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('EventSource');
    } finally {
      child.kill();
    }
  });
});
