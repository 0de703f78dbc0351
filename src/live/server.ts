import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { News } from '../contract/news.ts';

/** The first port to try; if it is in use, the next ones are tried. */
const firstPort = 8000;
const tries = 50;

/**
 * Responses are not cached. Pages of other origins can neither frame nor embed them (CSP 3, Fetch); the
 * speaker view frames its previews, which have the same origin.
 */
const guarded = {
  'cache-control': 'no-store',
  'content-security-policy': "frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** A server that serves one page and sends changes to open pages. */
export interface LiveServer {
  address: string;
  /** Ports that other programs use. */
  taken: number[];
  send(news: News): void;
  close(): void;
}

/** Serves the result of `page`, only on this machine (127.0.0.1), and sends news to all open pages. */
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
    // A web page could reach this server through a host name of its own that resolves to this machine.
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
    send(news) {
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
