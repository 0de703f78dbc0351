import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { readManuscript } from '../../src/manuscript/read-manuscript.ts';
import type { Message } from '../../src/read/message.ts';

/** The essay that ships, as its author typed it. */
export const shipped = readFileSync(join(import.meta.dirname, '../../slides/essay.txt'), 'utf8');

/** Returns the lines of an essay that are not blank. */
export function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

/** Returns what minbar takes from a file, and what it says of it. */
export async function take(name: string, content: Uint8Array | string) {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const { text = '', pictures, messages } = await readManuscript(name, bytes);
  return { text, lines: linesOf(text), pictures, messages };
}

/** Returns what messages say, without codes, with the first words that each shows. */
export function saidOf(messages: Message[]): string[] {
  return messages.map(({ reason, details: [first] }) => {
    const words = typeof first === 'object' && 'excerpt' in first ? first.excerpt : first;
    return words === undefined ? reason : `${reason}: ${String(words)}`;
  });
}
