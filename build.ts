import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import type { CheckedAnswer } from './src/answering.ts';
import { keepsTexts } from './src/cache/text-cache.ts';
import { type Command, readCommand, usage } from './src/command-line.ts';
import type { AnswerOrder } from './src/composing.ts';
import type { DrawOptions } from './src/draw/figures.ts';
import { renderFigure } from './src/draw/render-figure.ts';
import { openPool, type WorkerPool } from './src/draw/worker-pool.ts';
import { readFigureFile, readFolder } from './src/folder.ts';
import type { Deck } from './src/link/deck.ts';
import { handleProcessErrors, reportFailure } from './src/machine.ts';
import { formatPlan } from './src/plan.ts';
import { BrowserFailure, findBrowser } from './src/print/browser.ts';
import { openProgress } from './src/progress.ts';
import { readCustomProperties } from './src/read/custom-properties.ts';
import type { Essay } from './src/read/essay.ts';
import type { Message } from './src/read/message.ts';
import type { TakenEssay } from './src/taking.ts';
import {
  makeOffice,
  makePage,
  makePapers,
  makeSideFiles,
  makeTalk,
  preparePage,
  type TalkOptions,
} from './src/talk.ts';
import { formatVerdict, stops } from './src/verdict.ts';
import { writeFigureFile } from './src/write/figure-file.ts';
import { figureFonts, figureSpares } from './src/write/fonts.ts';
import { writeNew } from './src/write/new-files.ts';
import { type OutputFile, writeOutputs } from './src/write/output.ts';

const root = findRoot(import.meta.dirname);

/** This file runs as source, or compiled in a subfolder of the folder that holds the styles. */
function findRoot(folder: string): string {
  return existsSync(join(folder, 'styles/tokens.css')) ? folder : findRoot(dirname(folder));
}

/** A checkout's own cache; launch.mjs keeps compiled copies of minbar in its folder lib. */
const checkoutCache = join(root, 'node_modules/.cache/minbar');

/** In a checkout, the cache is beside the packages; an installed minbar uses its user's cache folder. */
function cacheFolder(): string {
  if (process.env.MINBAR_CACHE) return process.env.MINBAR_CACHE;
  if (!root.includes(`${sep}node_modules${sep}`)) return checkoutCache;
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return join(XDG_CACHE_HOME ?? LOCALAPPDATA ?? join(homedir(), '.cache'), 'minbar');
}

async function readOptions(): Promise<TalkOptions> {
  const tokens = readCustomProperties(await readFile(join(root, 'styles/tokens.css'), 'utf8'));
  return {
    root,
    drawOptions: { fonts: figureFonts(), spares: figureSpares(), tokens, cache: cacheFolder() },
  };
}

/** Shows all messages; returns false if they stop the command. */
function report(messages: Message[], strict = false): boolean {
  if (messages.length > 0) console.error(formatVerdict(messages, strict));
  return !stops(messages, strict);
}

/** If nothing was ever built, a thread starts while the deck is read, because there will be figures to draw. */
async function openEarly(drawOptions: DrawOptions): Promise<WorkerPool | undefined> {
  if (await keepsTexts(drawOptions.cache)) return undefined;
  const pool = openPool(drawOptions);
  void pool.prepare();
  return pool;
}

/**
 * Reads and draws the talk of a folder, and reports the progress; other preparations run meanwhile.
 * Returns undefined if messages stop it.
 */
async function openTalk(
  { slides, quiet, strict }: Command,
  prepare: (deck: Deck, options: TalkOptions) => Promise<void> = async () => undefined,
) {
  const progress = openProgress(process.stderr, quiet);
  const { root: minbar, drawOptions } = await readOptions();
  const pool = await openEarly(drawOptions);
  const options = {
    root: minbar,
    drawOptions: { ...drawOptions, ...(pool && { pool }), tell: progress.tell },
  };
  const { messages: ofFolder, ...folder } = await readFolder(slides);
  const { talk, messages: ofTalk } = await makeTalk(folder, options.drawOptions, (deck) =>
    prepare(deck, options),
  );
  // The pool's memory is released while the page is written.
  void pool?.close();
  const messages = [...ofFolder, ...ofTalk];
  return { messages, options, progress, ...(talk && !stops(messages, strict) && { talk }) };
}

/** Writes the deck; returns false if it cannot be written, which a message reports. */
async function build(command: Command): Promise<boolean> {
  const { talk, options, messages, progress } = await openTalk(command, preparePage);
  const page = talk && (await makePage(talk, options));
  progress.end();
  if (!talk || !page) return report(messages, command.strict);
  const files = [{ name: 'index.html', bytes: page }, ...(await makeSideFiles(talk, options))];
  messages.push(...(await writeOutputs(command.out, files)));
  if (!report(messages)) return false;
  const size = `${Math.round(Buffer.byteLength(page) / 1000)} KB`;
  if (!command.quiet)
    console.log(`${join(command.out, 'index.html')}  ${size}\n${formatPlan(talk.slides)}`);
  return true;
}

/** Writes files, unless messages stop the command; returns false if it is stopped or cannot write them. */
async function writeUnlessStopped(
  { out, strict }: Command,
  files: OutputFile[],
  messages: Message[],
): Promise<boolean> {
  if (stops(messages, strict)) return report(messages, strict);
  return report([...messages, ...(await writeOutputs(out, files))]);
}

/** If a browser does not start, the machine is the cause and not minbar: one line, no stack. */
function nameFailure(failure: unknown): undefined {
  if (!(failure instanceof BrowserFailure)) throw failure;
  console.error(failure.message);
}

/** Returns the date of reproducible builds (reproducible-builds.org), else a fixed date. */
function readDate(): Date | undefined {
  const text = process.env.SOURCE_DATE_EPOCH || '946684800';
  return /^\d{1,12}$/.test(text) && Number(text) < 253_402_300_800
    ? new Date(Number(text) * 1000)
    : undefined;
}

function reportDate(): false {
  console.error('SOURCE_DATE_EPOCH must be a number of seconds since 1970, before the year 10000');
  return false;
}

/** Writes the PDFs; returns false if they cannot be written, which a message reports. */
async function print(command: Command): Promise<boolean> {
  const browser = findBrowser();
  if (!browser) {
    console.error(
      'a PDF needs a browser: install Chrome, Chromium or Edge, or set CHROME_PATH to its program',
    );
    return false;
  }
  const date = readDate();
  if (!date) return reportDate();
  const { talk, options, messages, progress } = await openTalk(command);
  if (!talk) {
    progress.end();
    return report(messages, command.strict);
  }
  const order = {
    browser,
    everyStep: command.everyStep,
    handout: { twoUp: command.twoUp, withCues: command.withCues },
    date,
    tell: progress.tell,
  };
  const printed = await makePapers(talk, options, order).catch(nameFailure);
  progress.end();
  if (!printed) return false;
  const { papers, messages: ofPapers } = printed;
  if (!(await writeUnlessStopped(command, papers, [...messages, ...ofPapers]))) return false;
  for (const { name, bytes, pages } of command.quiet ? [] : papers)
    console.log(
      `${join(command.out, name)}  ${pages ? `${pages} pages, ` : ''}${Math.round(bytes.length / 1000)} KB`,
    );
  return true;
}

/** Writes the PowerPoint file and its fonts; returns false if they cannot be written, which a message reports. */
async function present(command: Command): Promise<boolean> {
  const date = readDate();
  if (!date) return reportDate();
  const { talk, options, messages, progress } = await openTalk(command);
  const office = talk && (await makeOffice(talk, options, { everyStep: command.everyStep, date }));
  progress.end();
  if (!office) return report(messages, command.strict);
  const { presentation, fonts } = office;
  const folder = 'fonts';
  const ofFonts = fonts.map(({ name, bytes }) => ({ name: join(folder, name), bytes }));
  const files = [...ofFonts, presentation];
  if (!(await writeUnlessStopped(command, files, [...messages, ...office.messages]))) return false;
  if (command.quiet) return true;
  const size = `${Math.round(presentation.bytes.length / 1000)} KB`;
  console.log(`${join(command.out, presentation.name)}  ${presentation.slides} slides, ${size}`);
  console.log(
    `${join(command.out, folder)}  install these fonts to see the slides as the deck shows them`,
  );
  return true;
}

/** Serves the deck and updates it from its folder until the process ends. */
async function start({ slides, out, opens }: Command): Promise<boolean> {
  const { openLiveDeck } = await import('./src/live/live-deck.ts');
  const tell = (line: string) => console.error(line);
  const live = await openLiveDeck({ slides, out, tell }, await readOptions());
  if (!live) return false;
  console.log(`${live.address}  follows ${slides} (Ctrl+C ends it)`);
  if (opens) await (await import('open')).default(live.address);
  return true;
}

/** Writes a first draft of a deck's folder; returns false if it cannot be written, which a message reports. */
async function draft(command: Command): Promise<boolean> {
  const { slides, essay: path = '', language, quiet, strict, explain } = command;
  const { takeEssay } = await import('./src/taking.ts');
  const { draftFitting, readOwnCues } = await import('./src/drafting.ts');
  const { taken, messages } = await takeEssay(path, language);
  const { cues, messages: ofCues } = await readOwnCues(slides);
  messages.push(...ofCues);
  if (!taken || !cues || stops(messages, strict)) return report(messages, strict);
  const { drawOptions } = await readOptions();
  if (command.answer !== undefined || command.assistant !== undefined)
    return draftAnswer(command, { taken, messages, drawOptions });
  const drafted = await draftFitting(taken.essay, language, drawOptions, {
    pictures: taken.pictures,
    cues,
  });
  const { files, report: found, explanation } = drafted;
  const all = [...taken.files, ...files];
  messages.push(...(await writeNew(slides, all)));
  if (!report(messages)) return false;
  if (!quiet) console.log([`${slides}: ${all.length} files`, ...found].join('\n'));
  if (explain) console.log(explanation.join('\n'));
  return true;
}

/** An essay that was taken, and what is needed to draft a deck of it. */
interface Taken {
  taken: TakenEssay;
  messages: Message[];
  drawOptions: DrawOptions;
}

/** Writes the deck of an assistant's answer, from a file or from the assistant itself. */
async function draftAnswer(
  command: Command,
  { taken, messages, drawOptions }: Taken,
): Promise<boolean> {
  const { slides, language, quiet, strict } = command;
  const { describeAnswer, softenLeft } = await import('./src/assistant/answer/answer-report.ts');
  const order = { ...taken, language, drawOptions };
  const found = command.assistant
    ? await ask(command, order)
    : await readAnswerFile(command, order);
  messages.push(...found.messages);
  const { checked } = found;
  if (!checked) return report(messages);
  messages.push(...checked.messages.map(softenLeft));
  if (stops(messages, strict)) return report(messages, strict);
  const all = [...taken.files, ...found.files, ...checked.files];
  messages.push(...(await writeNew(slides, all)));
  if (!report(messages)) return false;
  if (!quiet)
    console.log([`${slides}: ${all.length} files`, ...describeAnswer(checked)].join('\n'));
  return true;
}

/** What is held against the essay, and the essay's own text. */
type Held = Omit<AnswerOrder, 'answer'>;

interface FoundAnswer {
  checked?: CheckedAnswer;
  /** Files beside those of the deck: the answer itself, where it is in no file yet. */
  files: { name: string; text: string }[];
  messages: Message[];
}

async function readAnswerFile({ answer = '' }: Command, order: Held): Promise<FoundAnswer> {
  const { checkAnswer } = await import('./src/answering.ts');
  const { source, messages } = await readFigureFile(answer);
  if (!source) return { files: [], messages };
  return { checked: await checkAnswer({ ...order, answer: source }), files: [], messages };
}

async function ask(
  { slides, assistant = '', model, quiet }: Command,
  order: Held,
): Promise<FoundAnswer> {
  const { isOwn, readEndpoint } = await import('./src/assistant/endpoint.ts');
  const { askAssistant } = await import('./src/asking.ts');
  const key = process.env.MINBAR_ASSISTANT_KEY;
  const { url, messages } = readEndpoint(assistant, Boolean(key));
  if (!url) return { files: [], messages };
  const where = isOwn(url) ? 'a program on this machine' : 'the essay leaves this machine';
  console.error(`the essay is sent to ${url.host}: ${where}`);
  const progress = openProgress(process.stderr, quiet);
  const { asked, messages: ofAssistant } = await askAssistant({
    ...order,
    brief: await writeBriefOf(order.essay),
    endpoint: { url, model, patience: 600_000, ...(key && { key }) },
    path: join(slides, answerName).replaceAll('\\', '/'),
    tell: progress.tell,
  });
  progress.end();
  if (!asked) return { files: [], messages: ofAssistant };
  const files = [{ name: answerName, text: asked.answer.text }];
  return { checked: asked.checked, files, messages: ofAssistant };
}

/** The file in a deck's folder that keeps an assistant's answer; it is no slide. */
const answerName = 'answer.txt';

async function writeBriefOf(essay: Essay): Promise<string> {
  const { writeBrief } = await import('./src/assistant/brief/brief.ts');
  return writeBrief(essay, await readFile(join(root, 'docs/format.md'), 'utf8'));
}

/** Prints what to give to an assistant: the essay and the rules, or what to correct in its answer. */
async function brief(command: Command): Promise<boolean> {
  const { essay: path = '', language } = command;
  const { takeEssay } = await import('./src/taking.ts');
  const { taken, messages } = await takeEssay(path, language);
  if (!taken || stops(messages, false)) return report(messages);
  if (!command.again) {
    console.log(await writeBriefOf(taken.essay));
    return report(messages);
  }
  const { drawOptions } = await readOptions();
  const found = await readAnswerFile(command, { ...taken, language, drawOptions });
  if (!report([...messages, ...found.messages]) || !found.checked) return false;
  const { writeRequest } = await import('./src/assistant/brief/request.ts');
  const { sections, messages: ofAnswer } = found.checked;
  console.log(writeRequest(sections, ofAnswer, (command.answer ?? '').replaceAll('\\', '/')));
  return true;
}

/** Draws one figure to standard output; returns false if it cannot be drawn, which a message reports. */
async function figure({ essay: path = '', strict }: Command): Promise<boolean> {
  const { source, messages } = await readFigureFile(path);
  if (!source) return report(messages);
  const { drawOptions } = await readOptions();
  const drawn = await renderFigure(source.text, { ...drawOptions, path: source.path });
  if (!report([...messages, ...drawn.messages], strict) || !drawn.figure) return false;
  const paper = drawOptions.tokens.get('paper') ?? '#ffffff';
  process.stdout.write(await writeFigureFile(drawn.figure, paper, drawOptions.cache));
  return true;
}

/** Shows what a new essay does to a deck, and writes it if asked; returns false if the deck would not build. */
async function revise(command: Command): Promise<boolean> {
  const { slides, essay: path = '', writes, quiet, strict } = command;
  const { reviseFolder, writeRevision } = await import('./src/revising.ts');
  const { formatRevision, summarise, toMessage } = await import('./src/revise/report.ts');
  const { drawOptions } = await readOptions();
  const { revised, messages } = await reviseFolder(path, slides, drawOptions);
  if (!revised || stops(messages, strict)) return report(messages, strict);
  const { revision, broken, left } = revised;
  const { changes } = revision.comparison;
  const ofChanges = broken.map((one) => toMessage(one, changes));
  report([...messages, ...left, ...(quiet ? ofChanges : [])]);
  if (!quiet) console.log(formatRevision(revision, broken));
  const written = writes && changes.length > 0;
  const { kept, messages: ofFiles } = written
    ? await writeRevision(slides, revised)
    : { kept: undefined, messages: [] };
  if (!report(ofFiles)) return false;
  const wrong = [...ofChanges, ...left];
  if (!quiet) console.log(summarise({ ...revised, wrong }, { written, ...(kept && { kept }) }));
  return !stops(wrong, strict);
}

/** Numbers the slide files anew and says which it renamed; returns false if it could not, which a message reports. */
async function renumber({ slides, quiet }: Command): Promise<boolean> {
  const { renumberFolder } = await import('./src/renumbering.ts');
  const { renamed, messages } = await renumberFolder(slides);
  const lines = renamed.map(({ from, to }) => `${from} → ${to}`);
  if (!quiet && lines.length > 0) console.log(lines.join('\n'));
  if (!report(messages)) return false;
  if (!quiet && lines.length === 0) console.log(`${slides}: every slide has its number already`);
  return true;
}

/** Empties the caches and says what it removed. */
async function clean(): Promise<boolean> {
  const { cleanCaches } = await import('./src/cache/clean.ts');
  const folder = cacheFolder();
  const { entries, bytes } = await cleanCaches(folder, join(checkoutCache, 'lib'));
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  const removed = `removed ${entries} ${entries === 1 ? 'entry' : 'entries'}, ${size}: ${folder}`;
  console.log(entries > 0 ? removed : `nothing to remove: ${folder}`);
  return true;
}

const commands: Record<string, (command: Command) => Promise<boolean>> = {
  build,
  start,
  draft,
  brief,
  figure,
  revise,
  pdf: print,
  pptx: present,
  renumber,
  clean,
};

/** Runs the command of the command line; returns false if it failed, which a message reports. */
async function run(words: string[]): Promise<boolean> {
  const command = readCommand(words);
  const act = command && commands[command.name];
  if (command && act) return act(command);
  console.error(usage);
  return false;
}

handleProcessErrors();
process.exitCode = (await run(process.argv.slice(2)).catch(reportFailure)) ? 0 : 1;

/** Shows the launcher that the command ran to its end. */
export const hasEnded = true;
