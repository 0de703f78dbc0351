import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { colours } from '../../src/read/colour.ts';
import { readCustomProperties } from '../../src/read/custom-properties.ts';
import { findLeastDifference } from '../../src/theme/colour-sight.ts';

const css = readFileSync(join(import.meta.dirname, '../../styles/tokens.css'), 'utf8');
const tokens = readCustomProperties(css);

it('puts colours beside each other in a chart that differ twice as much as people notice', () => {
  const differences = colours.slice(1).map((name, index) => {
    const before = tokens.get(colours[index] ?? '') ?? '';
    return findLeastDifference(before, tokens.get(name) ?? '').difference;
  });
  expect(differences).toHaveLength(7);
  expect(Math.min(...differences)).toBeGreaterThan(2);
});
