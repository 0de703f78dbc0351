import { get, type IncomingMessage, request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { type LiveServer, openServer } from '../../src/live/server.ts';

const servers: LiveServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function open(page: () => string, first = 18_100): Promise<LiveServer> {
  const server = await openServer(async () => page(), first);
  servers.push(server);
  return server;
}

/** The first thing that a reader of the server's news is told, once it is asked for. */
function listen(address: string): Promise<{ news: Promise<string> }> {
  return new Promise((opened) => {
    get(`${address}events`, (response) => {
      const news = new Promise<string>((told) => {
        response.once('data', (data) => told(String(data)));
      });
      opened({ news });
    });
  });
}

describe('the options’s server', () => {
  it('serves the present page', async () => {
    let page = 'one';
    const { address } = await open(() => page);
    expect(await (await fetch(address)).text()).toBe('one');
    page = 'two';
    expect(await (await fetch(address)).text()).toBe('two');
    expect((await fetch(`${address}../etc/passwd`)).status).toBe(404);
  });

  it('takes the next port if one is in use, and names it', async () => {
    const first = await open(() => '');
    const second = await open(() => '', Number(new URL(first.address).port));
    expect(second.taken).toEqual([Number(new URL(first.address).port)]);
    expect(Number(new URL(second.address).port)).toBe(Number(new URL(first.address).port) + 1);
  });

  it('sends changes to connected pages', async () => {
    const server = await open(() => '');
    const { news } = await listen(server.address);
    server.send({ tells: 'talk', order: ['a'], changed: {} });
    expect(JSON.parse((await news).replace('data: ', ''))).toMatchObject({ order: ['a'] });
  });

  it('sends a new page the errors that remain, and none once they are corrected', async () => {
    const server = await open(() => '');
    server.send({ tells: 'faults', faults: [{ place: 'a.md:1:1', meaning: 'خطأ', excerpts: [] }] });
    const { news } = await listen(server.address);
    expect(await news).toContain('a.md:1:1');
    server.send({ tells: 'talk', order: [], changed: {} });
    const later = await listen(server.address);
    server.send({ tells: 'fonts', fonts: 'x' });
    expect(await later.news).toContain('fonts');
  });
});

/** What the server answers to a request that a browser would not make; the body is left unread. */
function ask(
  address: string,
  { path = '/', method = 'GET', host }: { path?: string; method?: string; host?: string } = {},
): Promise<IncomingMessage> {
  return new Promise((answered, failed) => {
    const headers = host === undefined ? {} : { host };
    request(new URL(path, address), { method, headers }, (response) => {
      answered(response);
      response.destroy();
    })
      .on('error', failed)
      .end();
  });
}

describe('the server accepts requests of this machine only', () => {
  const paths = ['/', '/events'];

  it.each(paths)('by its own names, however they are written: %s', async (path) => {
    const { address } = await open(() => '');
    const { port } = new URL(address);
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])
      expect((await ask(address, { path, host: `${name}:${port}` })).statusCode).toBe(200);
  });

  it.each(paths)('and by no other: %s', async (path) => {
    const { address } = await open(() => '');
    const { port } = new URL(address);
    for (const name of ['example.org', '127.0.0.1.example.org', 'localhost.', '0.0.0.0'])
      expect((await ask(address, { path, host: `${name}:${port}` })).statusCode).toBe(403);
    expect((await ask(address, { path, host: 'localhost' })).statusCode).toBe(403);
    expect((await ask(address, { path, host: 'localhost:1' })).statusCode).toBe(403);
  });

  it('cannot be reached from the network', async () => {
    const { address } = await open(() => '');
    expect(new URL(address).hostname).toBe('127.0.0.1');
    const others = Object.values(networkInterfaces())
      .flatMap((one) => one ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    // All of 127/8 leads to this machine: a server of every address would answer here, too.
    for (const host of ['127.0.0.2', ...others.map((one) => one.address)])
      await expect(ask(address.replace('127.0.0.1', host))).rejects.toThrow(/^connect /);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    'and does nothing at its word: %s',
    async (method) => {
      const { address } = await open(() => 'the page');
      for (const path of paths) {
        const { statusCode, headers } = await ask(address, { path, method });
        expect([statusCode, headers.allow]).toEqual([405, 'GET, HEAD']);
      }
    },
  );

  it.each(paths)('and answers HEAD as GET, without a body: %s', async (path) => {
    const { address } = await open(() => 'the page');
    const [get, head] = await Promise.all([
      ask(address, { path }),
      fetch(new URL(path, address), { method: 'HEAD' }),
    ]);
    expect(head.status).toBe(get.statusCode);
    expect(head.headers.get('content-type')).toBe(get.headers['content-type']);
    expect(await head.text()).toBe('');
  });

  it.each(['/', '/events', '/elsewhere'])(
    'and lets no other origin frame, embed or read: %s',
    async (path) => {
      const { address } = await open(() => '');
      const { headers } = await ask(address, { path });
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "frame-ancestors 'self'",
        'x-frame-options': 'SAMEORIGIN',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    },
  );
});
