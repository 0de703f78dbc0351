import { describe, expect, it, vi } from 'vitest';
import { hashMaterials } from '../../src/draw/figure-cache.ts';
import { findFonts, readCustomProperties } from './figure-drawing.ts';

/** The package that has another version than the one that is installed. */
let updated = '';

vi.mock('node:fs/promises', async (load) => {
  const files = await load<typeof import('node:fs/promises')>();
  return {
    ...files,
    async readFile(path: string, encoding?: BufferEncoding) {
      const content = await files.readFile(path, encoding);
      const isUpdated = updated !== '' && path.endsWith(`/${updated}/package.json`);
      return isUpdated ? String(content).replace(/"version": *"/, '$&9') : content;
    },
  };
});

describe('the key of a kept figure', () => {
  it.each(['mermaid', 'harfbuzzjs', 'css-tree'])('changes with the version of %s', async (name) => {
    const materials = { fonts: findFonts(), tokens: readCustomProperties() };
    updated = '';
    const before = await hashMaterials(materials);
    expect(await hashMaterials(materials)).toBe(before);
    updated = name;
    expect(await hashMaterials(materials)).not.toBe(before);
  });
});
