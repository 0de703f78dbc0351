import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { slideSize } from '../src/contract/slide-size.ts';
import { colours } from '../src/read/colour.ts';
import { readCustomProperties } from '../src/read/custom-properties.ts';

const folder = join(import.meta.dirname, '../styles');
const sheets = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const tokens = readCustomProperties(readFileSync(join(folder, 'tokens.css'), 'utf8'));

describe('the styles', () => {
  it('have exactly two colours for each actor: on paper and on night', () => {
    const names = [...tokens.keys()].filter((name) => tokens.has(`${name}-night`));
    expect(names).toEqual([...colours]);
    for (const name of names) expect(tokens.get(name)).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('lay slides out in the size that the script and the build have', () => {
    const { width, height } = slideSize;
    const all = sheets.join('\n');
    const pages = [...all.matchAll(/^\s*size: (\d+px \d+px);/gm)].map(([, size]) => size);
    expect(pages.length).toBeGreaterThan(0);
    expect(new Set(pages)).toEqual(new Set([`${width}px ${height}px`]));
    const theme = readFileSync(join(folder, 'theme.css'), 'utf8');
    expect(theme).toContain(`inline-size: ${width}px;\n  block-size: ${height}px;`);
  });
});
