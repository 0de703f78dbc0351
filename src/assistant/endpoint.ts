import { error, type Message } from '../read/message.ts';

/** Where an assistant answers: a chat endpoint of the common form (`POST …/chat/completions`). */
export interface Endpoint {
  url: URL;
  model: string;
  key?: string;
  /** Longest time for one answer, ms. */
  patience: number;
}

/** One part of a conversation. */
export interface Turn {
  role: 'user' | 'assistant';
  content: string;
}

/** Most bytes of an answer: twenty times those of a long one. */
const most = 4 * 2 ** 20;

const chatPath = '/chat/completions';
const own = ['localhost', '127.0.0.1', '[::1]'];

/** Returns an assistant's failure as a message. */
export function reportFailure(reason: string): Message {
  return error('assistant-failed', { path: '--assistant', line: 1, column: 1 }, reason);
}

/**
 * Returns the address of an endpoint. Reports what is no address of the web, one with a password in it,
 * and one to which a key would travel unencrypted.
 */
export function readEndpoint(address: string, hasKey: boolean): { url?: URL; messages: Message[] } {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol))
    return refuse('this is no address of an assistant: write one such as https://host/v1');
  if (url.username || url.password)
    return refuse('an address must not hold a password: set MINBAR_ASSISTANT_KEY instead');
  if (hasKey && url.protocol === 'http:' && !isOwn(url))
    return refuse(
      'the key would travel unencrypted: use an https address, or unset MINBAR_ASSISTANT_KEY',
    );
  if (!url.pathname.endsWith(chatPath)) url.pathname = url.pathname.replace(/\/*$/, chatPath);
  return { url, messages: [] };
}

function refuse(reason: string): { messages: Message[] } {
  return { messages: [reportFailure(reason)] };
}

/** Returns true if an address is on this machine. */
export function isOwn({ hostname }: URL): boolean {
  return own.includes(hostname);
}

/**
 * Returns what an assistant answers to a conversation. Reports an endpoint that cannot be reached, that
 * refuses, that does not answer in time, or whose answer is too large or has another form. Follows no
 * redirect, so that neither essay nor key reach another host.
 */
export async function askEndpoint(
  { url, model, key, patience }: Endpoint,
  turns: Turn[],
): Promise<{ content?: string; messages: Message[] }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        ...(key && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model, messages: turns, stream: false }),
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) return refuse(describeStatus(response.status, url));
    const text = await readBody(response);
    if (text === undefined) return refuse(`the answer has more than ${most / 2 ** 20} MB`);
    const content = readContent(text);
    if (content === undefined)
      return refuse(
        'the answer has not the form of a chat (choices, message, content): check the address',
      );
    return { content, messages: [] };
  } catch (cause) {
    return refuse(describeCause(cause, url, patience));
  }
}

/** Returns a body as text; undefined, and the connection closed, if it is too large. */
async function readBody({ body }: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > most) return undefined;
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

function readContent(text: string): string | undefined {
  try {
    const content: unknown = JSON.parse(text)?.choices?.[0]?.message?.content;
    return typeof content === 'string' ? content : undefined;
  } catch {
    return undefined;
  }
}

function describeStatus(status: number, { host }: URL): string {
  const cures: Record<number, string> = {
    401: 'set MINBAR_ASSISTANT_KEY to your key',
    403: 'check MINBAR_ASSISTANT_KEY',
    404: 'check the address and --model',
    429: 'wait, then try again',
  };
  return `${host} answers with status ${status}: ${cures[status] ?? 'try again later, or check the address and --model'}`;
}

function describeCause(cause: unknown, { host }: URL, patience: number): string {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'TimeoutError')
    return `${host} did not answer within ${Math.round(patience / 1000)} s: try again, or use minbar brief and --answer`;
  return `${host} cannot be reached, or the connection broke: check the address and the network`;
}
