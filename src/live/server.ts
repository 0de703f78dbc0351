import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { News } from './session.ts';

/** The port that is tried first; where it is taken, the next ones are. */
const firstPort = 8000;
const tries = 50;

/**
 * What is served is never kept. Pages of other origins neither frame nor embed it (CSP 3, Fetch); the
 * speaker view frames its previews, which are of its own.
 */
const guarded = {
  'cache-control': 'no-store',
  'content-security-policy': "frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** A server that shows a page and tells its readers what changes. */
export interface LiveServer {
  address: string;
  /** Ports that others have taken already. */
  taken: number[];
  tell(news: News): void;
  close(): void;
}

/** Serves what `page` returns on this machine alone (127.0.0.1), and news to whoever has it open. */
export async function openServer(
  page: () => Promise<string>,
  first = firstPort,
): Promise<LiveServer> {
  const readers = new Set<ServerResponse>();
  let faults: News | undefined;
  const hosts = new Set<string>();
  const server = createServer(async (request, response) => {
    for (const [name, value] of Object.entries(guarded)) response.setHeader(name, value);
    const [path] = (request.url ?? '').split('?');
    const { method = '' } = request;
    // A page of the web could reach this server by a name of its own that leads here.
    if (!hosts.has(request.headers.host?.toLowerCase() ?? '')) response.writeHead(403).end();
    else if (method !== 'GET' && method !== 'HEAD')
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
    else if (path === '/') await sendPage(response, page);
    else if (path === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      if (method === 'HEAD') return void response.end();
      response.flushHeaders();
      readers.add(response);
      response.on('close', () => readers.delete(response));
      if (faults) send(response, faults);
    } else response.writeHead(404).end();
  });
  const { port, taken } = await listen(server, first);
  for (const name of ['127.0.0.1', 'localhost', '[::1]']) hosts.add(`${name}:${port}`);
  return {
    address: `http://127.0.0.1:${port}/`,
    taken,
    tell(news) {
      if (news.tells !== 'fonts') faults = news.tells === 'faults' ? news : undefined;
      for (const reader of readers) send(reader, news);
    },
    close() {
      for (const reader of readers) reader.end();
      server.close();
    },
  };
}

async function sendPage(response: ServerResponse, page: () => Promise<string>): Promise<void> {
  try {
    const text = await page();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
  } catch {
    response.writeHead(500).end();
  }
}

function send(reader: ServerResponse, news: News): void {
  reader.write(`data: ${JSON.stringify(news)}\n\n`);
}

async function listen(server: Server, first: number): Promise<{ port: number; taken: number[] }> {
  const taken: number[] = [];
  for (let port = first; taken.length < tries; port += 1) {
    const failure = await tryPort(server, port);
    if (!failure) return { port: (server.address() as AddressInfo).port, taken };
    if (failure.code !== 'EADDRINUSE' && failure.code !== 'EACCES') throw failure;
    taken.push(port);
  }
  throw new Error(`no port is free from ${first} on`);
}

function tryPort(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const fail = (failure: NodeJS.ErrnoException) => resolve(failure);
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      resolve(undefined);
    });
  });
}
