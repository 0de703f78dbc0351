import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { readFolder } from './src/folder.ts';
import { findBrowser } from './src/print/browser.ts';
import { formatMessages, hasError, type Message } from './src/read/message.ts';
import { readTokens } from './src/read/tokens.ts';
import { makePage, makePapers, makeTalk, type Workshop } from './src/talk.ts';
import { figureFonts } from './src/write/fonts.ts';
import { writeOutput } from './src/write/output.ts';

const usage = `minbar: an Arabic essay becomes a talk

  build   writes the deck, one file
  start   shows it in the browser, and follows its folder
  pdf     writes slides.pdf and handout.pdf; needs Chrome, Chromium or Edge

  --slides DIR   the deck's folder (slides)
  --out DIR      where the deck is written (dist)
  --steps        slides.pdf has a page a step, not a page a slide
  --no-open      start opens no browser`;

const root = findRoot(import.meta.dirname);

/** This file may run as it is, or compiled, in a folder below the one that holds the styles. */
function findRoot(folder: string): string {
  return existsSync(join(folder, 'styles/tokens.css')) ? folder : findRoot(dirname(folder));
}

interface Command {
  name: string;
  slides: string;
  out: string;
  opens: boolean;
  everyStep: boolean;
}

/** Returns what the command line asks for, or nothing where it is not understood. */
function readCommand(words: string[]): Command | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        slides: { type: 'string', default: 'slides' },
        out: { type: 'string', default: 'dist' },
        'no-open': { type: 'boolean', default: false },
        steps: { type: 'boolean', default: false },
      },
    });
    const [name = 'build', ...rest] = positionals;
    if (rest.length > 0) return undefined;
    const { slides, out, steps } = values;
    const opens = !values['no-open'] && !process.env.CI;
    return { name, slides, out, opens, everyStep: steps };
  } catch {
    return undefined;
  }
}

/** A checkout keeps what it draws beside its packages; an installed minbar, in its user's own cache. */
function cacheFolder(): string {
  if (process.env.MINBAR_CACHE) return process.env.MINBAR_CACHE;
  if (!root.includes(`${sep}node_modules${sep}`)) return join(root, 'node_modules/.cache/minbar');
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return join(XDG_CACHE_HOME ?? LOCALAPPDATA ?? join(homedir(), '.cache'), 'minbar');
}

async function openWorkshop(): Promise<Workshop> {
  const tokens = readTokens(await readFile(join(root, 'styles/tokens.css'), 'utf8'));
  return { root, studio: { fonts: figureFonts(), tokens, cache: cacheFolder() } };
}

/** Shows all messages; returns false where one of them is an error. */
function report(messages: Message[]): boolean {
  if (messages.length > 0) console.error(formatMessages(messages));
  return !hasError(messages);
}

/** Writes the deck; returns false where a message says why it cannot be. */
async function build({ slides, out }: Command): Promise<boolean> {
  const workshop = await openWorkshop();
  const { messages, ...folder } = await readFolder(slides);
  const { talk, messages: ofTalk } = await makeTalk(folder, workshop.studio);
  messages.push(...ofTalk);
  if (!talk || hasError(messages)) return report(messages);
  const page = await makePage(talk, workshop);
  messages.push(...(await writeOutput(out, 'index.html', page)));
  if (!report(messages)) return false;
  console.log(`${join(out, 'index.html')}  ${Math.round(Buffer.byteLength(page) / 1000)} KB`);
  return true;
}

/** Writes the PDFs; returns false where a message says why they cannot be. */
async function print({ slides, out, everyStep }: Command): Promise<boolean> {
  const browser = findBrowser();
  if (!browser) {
    console.error('a PDF needs a browser: install Chrome, Chromium or Edge, or set CHROME_PATH');
    return false;
  }
  const workshop = await openWorkshop();
  const { messages, ...folder } = await readFolder(slides);
  const { talk, messages: ofTalk } = await makeTalk(folder, workshop.studio);
  messages.push(...ofTalk);
  if (!talk || hasError(messages)) return report(messages);
  // The date of reproducible builds (reproducible-builds.org), or one that stays the same.
  const date = new Date(Number(process.env.SOURCE_DATE_EPOCH ?? 946_684_800) * 1000);
  const order = { browser, everyStep, date, tell: (doing: string) => console.error(doing) };
  const { papers, messages: ofPapers } = await makePapers(talk, workshop, order);
  messages.push(...ofPapers);
  for (const { name, bytes } of papers) messages.push(...(await writeOutput(out, name, bytes)));
  if (!report(messages)) return false;
  for (const { name, bytes, pages } of papers)
    console.log(`${join(out, name)}  ${pages} pages, ${Math.round(bytes.length / 1000)} KB`);
  return true;
}

/** Shows the deck and lets it follow its folder until the process is ended. */
async function start({ slides, out, opens }: Command): Promise<boolean> {
  const { openLiveDeck } = await import('./src/live/workshop.ts');
  const tell = (line: string) => console.error(line);
  const live = await openLiveDeck({ slides, out, tell }, await openWorkshop());
  if (!live) return false;
  console.log(`${live.address}  follows ${slides} (Ctrl+C ends it)`);
  if (opens) await (await import('open')).default(live.address);
  return true;
}

const commands: Record<string, (command: Command) => Promise<boolean>> = {
  build,
  start,
  pdf: print,
};

const command = readCommand(process.argv.slice(2));
const run = command && commands[command.name];
if (!command || !run) console.error(usage);
if (!command || !run || !(await run(command))) process.exitCode = 1;
