import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { askAssistant } from '../../src/asking.ts';
import { readEndpoint } from '../../src/assistant/endpoint.ts';
import { good, orderFor } from './essay.ts';

interface Call {
  path: string;
  authorization?: string;
  body: { model: string; messages: { role: string; content: string }[] };
}

type Answer = (response: ServerResponse, call: number) => void;

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Starts an assistant on this machine that answers as it is told, and remembers what it was asked. */
async function startAssistant(answer: Answer): Promise<{ address: string; calls: Call[] }> {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    calls.push(await readCall(request));
    answer(response, calls.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, calls };
}

async function readCall(request: IncomingMessage): Promise<Call> {
  let text = '';
  for await (const part of request) text += part;
  const { authorization } = request.headers;
  return {
    path: request.url ?? '',
    body: JSON.parse(text),
    ...(authorization && { authorization }),
  };
}

const say = (response: ServerResponse, content: unknown) =>
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));

const wrong = good.replace('- عودة الصيّادين إلى الأرصفة القديمة', '- عودة الصيّادين غداً');

async function ask(
  answer: Answer,
  { key, patience = 5000 }: { key?: string; patience?: number } = {},
) {
  const { address, calls } = await startAssistant(answer);
  const { url, messages } = readEndpoint(address, key !== undefined);
  if (!url) throw new Error(messages[0]?.reason);
  const told: string[] = [];
  const { answer: _, ...order } = orderFor('');
  const result = await askAssistant({
    ...order,
    brief: 'BRIEF',
    endpoint: { url, model: 'small', patience, ...(key && { key }) },
    path: 'answer.txt',
    tell: (doing) => told.push(doing),
  });
  return { ...result, calls, told };
}

describe('an assistant', () => {
  it('that answers well is asked once, by the common form, with the key from the environment', async () => {
    const { asked, calls, messages, told } = await ask((response) => say(response, good), {
      key: 'secret',
    });
    expect(messages).toEqual([]);
    expect(asked).toMatchObject({ rounds: 1, checked: { kept: 6, left: 0, messages: [] } });
    expect(calls).toEqual([
      {
        path: '/v1/chat/completions',
        authorization: 'Bearer secret',
        body: { model: 'small', stream: false, messages: [{ role: 'user', content: 'BRIEF' }] },
      },
    ]);
    expect(told[0]).toBe('round 1 of 3: the assistant writes, 0 s');
  });

  it('that answers wrongly is told what is wrong, and asked again', async () => {
    const { asked, calls } = await ask((response, call) =>
      say(response, call === 1 ? wrong : good),
    );
    expect(asked).toMatchObject({ rounds: 2, checked: { left: 0 } });
    const [, second] = calls;
    expect(second?.body.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
    expect(second?.body.messages[2]?.content).toContain('words: عودة الصيّادين غداً');
  });

  it('that never gets it right is asked three times, and its best answer is kept', async () => {
    const { asked, calls } = await ask((response, call) =>
      say(response, call === 2 ? wrong : 'no slides today'),
    );
    expect(calls.length).toBe(3);
    expect(asked?.answer.text).toBe(wrong);
    expect(asked?.checked.kept).toBeGreaterThan(0);
  });

  it('that fails after an answer leaves that answer, with a warning', async () => {
    const { asked, messages } = await ask((response, call) => {
      if (call === 1) say(response, wrong);
      else response.writeHead(500).end();
    });
    expect(asked?.answer.text).toBe(wrong);
    expect(messages).toMatchObject([{ code: 'assistant-failed', severity: 'warning' }]);
  });

  it.each<[string, Answer, RegExp]>([
    ['never answers', () => undefined, /did not answer within 1 s/],
    ['stops in the middle of a word', (response) => breakOff(response), /cannot be reached/],
    ['closes the connection', (response) => void response.destroy(), /cannot be reached/],
    [
      'refuses the key',
      (response) => void response.writeHead(401).end('key secret'),
      /status 401: set MINBAR_ASSISTANT_KEY/,
    ],
    ['is not there', (response) => void response.writeHead(404).end(), /status 404/],
    [
      'sends to another host',
      (response) => void response.writeHead(307, { location: 'http://example.com/' }).end(),
      /cannot be reached/,
    ],
    [
      'answers with a page',
      (response) => void response.end('<html>'),
      /has not the form of a chat/,
    ],
    [
      'answers with no words',
      (response) => void say(response, [{ type: 'image' }]),
      /has not the form of a chat/,
    ],
    ['answers without end', (response) => flood(response), /more than 4 MB/],
  ])('that %s is a message, and no deck', async (_, answer, reason) => {
    const { asked, messages } = await ask(answer, { patience: 1000 });
    expect(asked).toBeUndefined();
    expect(messages).toMatchObject([{ code: 'assistant-failed', severity: 'error' }]);
    expect(messages[0]?.reason).toMatch(reason);
    expect(messages[0]?.reason).not.toContain('secret');
  });

  it('whose text is hostile brings none of it into the deck', async () => {
    const text =
      '=== slide\nkind: statement\nsentences: 1\n---\n# <script>x</script>\u202E\n=== ../../x\n'.repeat(
        50,
      );
    const { asked } = await ask((response) => say(response, text));
    expect(asked?.checked.kept).toBe(0);
    const written = asked?.checked.files.map((one) => one.text).join('\n') ?? '';
    for (const sign of ['script', '\u202E']) expect(written).not.toContain(sign);
  });

  it('whose answer is no text is refused at its place', async () => {
    const { asked, messages } = await ask((response) => say(response, '=== slide\n# a\u0000b\n'));
    expect(asked).toBeUndefined();
    expect(messages).toMatchObject([{ code: 'file-not-utf8', place: { line: 2, column: 4 } }]);
  });
});

function breakOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '99' });
  response.write('{"choi', () => response.destroy());
}

function flood(response: ServerResponse): void {
  const part = 'x'.repeat(2 ** 16);
  const more = () => {
    while (!response.destroyed && response.write(part));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}

describe('the address of an assistant', () => {
  it.each([
    ['https://host/v1', 'https://host/v1/chat/completions'],
    ['https://host/v1/', 'https://host/v1/chat/completions'],
    ['https://host/v1/chat/completions', 'https://host/v1/chat/completions'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1/chat/completions'],
  ])('%s is asked at %s', (address, asked) => {
    expect(readEndpoint(address, true).url?.href).toBe(asked);
  });

  it.each([
    ['host', false, /no address/],
    ['file:///etc/passwd', false, /no address/],
    ['https://me:word@host/v1', false, /must not hold a password/],
    ['http://host/v1', true, /unencrypted/],
  ])('%s is refused', (address, hasKey, reason) => {
    const { url, messages } = readEndpoint(address, hasKey);
    expect(url).toBeUndefined();
    expect(messages).toMatchObject([
      { code: 'assistant-failed', reason: expect.stringMatching(reason) },
    ]);
  });
});
