import { Buffer } from 'node:buffer';
import { type CheckedAnswer, checkAnswer } from './answering.ts';
import { writeRequest } from './assistant/brief/request.ts';
import { askEndpoint, type Endpoint, type Turn } from './assistant/endpoint.ts';
import type { AnswerOrder } from './composing.ts';
import type { Message } from './read/message.ts';
import { warning } from './read/message.ts';
import { decodeSource, type Source } from './read/source.ts';

/** Most times that an assistant is asked. */
const rounds = 3;

/** How often progress is shown while an assistant writes, ms. */
const tick = 15_000;

/** What an assistant is asked, and how progress is shown. */
export interface Conversation extends Omit<AnswerOrder, 'answer'> {
  brief: string;
  endpoint: Endpoint;
  /** The path that messages about the answer name. */
  path: string;
  tell(doing: string): void;
}

/** The best of an assistant's answers. */
export interface AskedAnswer {
  answer: Source;
  checked: CheckedAnswer;
  rounds: number;
}

/**
 * Returns the best answer of an assistant: it is asked, told what does not hold, and asked again, at most
 * three times. If it fails after an answer, that answer stands, with a warning.
 */
export async function askAssistant(
  conversation: Conversation,
): Promise<{ asked?: AskedAnswer; messages: Message[] }> {
  const { brief, path, tell } = conversation;
  const turns: Turn[] = [{ role: 'user', content: brief }];
  let best: AskedAnswer | undefined;
  for (let round = 1; round <= rounds; round += 1) {
    const { content, messages } = await waitFor(conversation, turns, round);
    const read = content === undefined ? { messages } : decodeSource(path, Buffer.from(content));
    const { source: answer } = read;
    if (!answer)
      return best
        ? { asked: best, messages: read.messages.map(soften) }
        : { messages: read.messages };
    tell(`round ${round} of ${rounds}: checking the answer`);
    const checked = await checkAnswer({ ...conversation, answer });
    const asked = { answer, checked, rounds: round };
    if (!best || isBetter(checked, best.checked)) best = asked;
    else best = { ...best, rounds: round };
    const own = checked.messages.filter(({ place }) => place.path === path);
    if (own.length === 0) break;
    const request = writeRequest(checked.sections, own, path);
    turns.push({ role: 'assistant', content: answer.text }, { role: 'user', content: request });
  }
  return { ...(best && { asked: best }), messages: [] };
}

async function waitFor({ endpoint, tell }: Conversation, turns: Turn[], round: number) {
  const start = Date.now();
  const show = () => {
    const seconds = Math.round((Date.now() - start) / 1000);
    tell(`round ${round} of ${rounds}: the assistant writes, ${seconds} s`);
  };
  show();
  const timer = setInterval(show, tick);
  try {
    return await askEndpoint(endpoint, turns);
  } finally {
    clearInterval(timer);
  }
}

/** Fewer slides that are left out are better; then fewer messages. */
function isBetter(one: CheckedAnswer, other: CheckedAnswer): boolean {
  const share = ({ kept, left }: CheckedAnswer) => kept / Math.max(1, kept + left);
  if (share(one) !== share(other)) return share(one) > share(other);
  return one.messages.length < other.messages.length;
}

function soften({ code, place, reason, details }: Message): Message {
  return warning(code, place, `${reason}; the answer before this one is used`, ...details);
}
