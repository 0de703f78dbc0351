import { get } from 'node:http';
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

describe('the workshop’s server', () => {
  it('serves the page as it is now', async () => {
    let page = 'one';
    const { address } = await open(() => page);
    expect(await (await fetch(address)).text()).toBe('one');
    page = 'two';
    expect(await (await fetch(address)).text()).toBe('two');
    expect((await fetch(`${address}../etc/passwd`)).status).toBe(404);
  });

  it('takes the next port where one is taken, and says which', async () => {
    const first = await open(() => '');
    const second = await open(() => '', Number(new URL(first.address).port));
    expect(second.taken).toEqual([Number(new URL(first.address).port)]);
    expect(Number(new URL(second.address).port)).toBe(Number(new URL(first.address).port) + 1);
  });

  it('tells its readers what is new', async () => {
    const server = await open(() => '');
    const { news } = await listen(server.address);
    server.tell({ tells: 'talk', order: ['a'], changed: {} });
    expect(JSON.parse((await news).replace('data: ', ''))).toMatchObject({ order: ['a'] });
  });

  it('tells a reader who comes later what is still wrong, and no more once it is mended', async () => {
    const server = await open(() => '');
    server.tell({ tells: 'faults', faults: [{ place: 'a.md:1:1', meaning: 'خطأ', excerpts: [] }] });
    const { news } = await listen(server.address);
    expect(await news).toContain('a.md:1:1');
    server.tell({ tells: 'talk', order: [], changed: {} });
    const later = await listen(server.address);
    server.tell({ tells: 'fonts', fonts: 'x' });
    expect(await later.news).toContain('fonts');
  });
});
