import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { News } from './session.ts';

/** The port that is tried first; where it is taken, the next ones are. */
const firstPort = 8000;
const tries = 50;

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
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('cache-control', 'no-store');
      response.end(await page());
    } else if (pathname === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.flushHeaders();
      readers.add(response);
      response.on('close', () => readers.delete(response));
      if (faults) send(response, faults);
    } else response.writeHead(404).end();
  });
  const { port, taken } = await listen(server, first);
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
