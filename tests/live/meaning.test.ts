import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { meanings } from '../../src/live/meaning.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/messages.md'), 'utf8');
const rows = [...page.matchAll(/^\| `([a-z0-9-]+)` \| (.+) \| (.+) \|$/gm)];

describe('the page of messages', () => {
  it('lists every code, and no code that does not exist', () => {
    expect(rows.map(([, code]) => code)).toEqual(Object.keys(meanings));
  });

  it('says in Arabic what the live deck shows', () => {
    for (const [, code = '', , arabic] of rows)
      expect(arabic).toBe(meanings[code as keyof typeof meanings]);
  });
});
