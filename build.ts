import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { context } from 'esbuild';
import open from 'open';
import { readFolder } from './src/folder.ts';
import { formatMessages, hasError } from './src/read/message.ts';
import { readTokens } from './src/read/tokens.ts';
import { makeTalk } from './src/talk.ts';
import { figureFonts } from './src/write/fonts.ts';
import { writeOutput } from './src/write/output.ts';

const usage = `minbar: an Arabic essay becomes a talk

  npm run build           writes the deck, one file
  npm start               writes it, serves it, opens the browser

  --slides DIR   the deck's folder (slides)
  --out DIR      where the deck is written (dist)
  --no-open      start opens no browser`;

const root = import.meta.dirname;

interface Command {
  name: string;
  slides: string;
  out: string;
  opens: boolean;
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
      },
    });
    const [name = 'build', ...rest] = positionals;
    if (rest.length > 0 || !['build', 'start'].includes(name)) return undefined;
    const { slides, out } = values;
    return { name, slides, out, opens: !values['no-open'] && !process.env.CI };
  } catch {
    return undefined;
  }
}

/** Writes the deck; returns false where a message says why it cannot be. */
async function build({ slides, out }: Command): Promise<boolean> {
  const tokens = readTokens(await readFile(join(root, 'styles/tokens.css'), 'utf8'));
  const cache = join(root, 'node_modules/.cache/minbar');
  const { messages, ...folder } = await readFolder(slides);
  const talk = await makeTalk(folder, { root, studio: { fonts: figureFonts(), tokens, cache } });
  messages.push(...talk.messages);
  if (talk.page && !hasError(messages))
    messages.push(...(await writeOutput(out, 'index.html', talk.page)));
  if (messages.length > 0) console.error(formatMessages(messages));
  if (hasError(messages)) return false;
  console.log(
    `${join(out, 'index.html')}  ${Math.round(Buffer.byteLength(talk.page ?? '') / 1000)} KB`,
  );
  return true;
}

/** Serves the output folder until the process is ended. */
async function serve({ out, opens }: Command): Promise<void> {
  const server = await (await context({})).serve({ servedir: out, host: '127.0.0.1' });
  const address = `http://127.0.0.1:${server.port}/`;
  console.log(`${address}  (Ctrl+C ends it)`);
  if (opens) await open(address);
}

const command = readCommand(process.argv.slice(2));
if (!command) {
  console.error(usage);
  process.exitCode = 1;
} else if (!(await build(command))) process.exitCode = 1;
else if (command.name === 'start') await serve(command);
