import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { WindowMessage } from '../../../src/contract/window-message.ts';

// The page over http has an origin of its own; tests/client/speaker/wire.test.ts is about a page from a disk.

const own = 'http://127.0.0.1:8000';
let listener: (event: object) => void;
let wire: typeof import('../../../src/client/speaker/wire.ts');

beforeAll(async () => {
  vi.stubGlobal('location', { protocol: 'http:', origin: own });
  vi.stubGlobal('addEventListener', (_: string, take: typeof listener) => {
    listener = take;
  });
  wire = await import('../../../src/client/speaker/wire.ts');
});

describe('over http, a message between the windows', () => {
  const message: WindowMessage = { tells: 'act', act: 'next' };
  const [trusted, stranger] = [{ name: 'speaker' }, { name: 'stranger' }];

  it('is told to the page’s own origin only', () => {
    const postMessage = vi.fn();
    wire.send({ postMessage } as unknown as Window, message);
    expect(postMessage.mock.calls).toEqual([[message, own]]);
  });

  it('is heard from the page’s own origin only, and from windows that are trusted', () => {
    const heard: unknown[] = [];
    wire.receive(
      (source) => (source as unknown) === trusted,
      (_, from) => heard.push(from),
    );
    const say = (source: object | null, origin: string) =>
      listener({ source, origin, data: message, stopImmediatePropagation: () => undefined });
    for (const origin of ['http://example.org', 'http://127.0.0.1:8001', 'null', 'file://'])
      say(trusted, origin);
    say(stranger, own);
    say(null, own);
    expect(heard).toEqual([]);
    say(trusted, own);
    expect(heard).toEqual([trusted]);
  });
});
