import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, root } from './folder.ts';
import { frozenDeck } from './frozen-deck.ts';

/** Returns a deck without a warning, of which one drawing is a picture in PowerPoint. */
function makeDeck(): string {
  const slides = join(makeFolder(), 'slides');
  cpSync(join(root, frozenDeck), slides, { recursive: true });
  const path = join(slides, '04-value.md');
  const drawing = 'requirementDiagram\n  element "خدمة عامة" {\n  }\n';
  writeFileSync(path, readFileSync(path, 'utf8').replace(/flowchart[^`]*/, drawing));
  return slides;
}

it('a warning of slides.pptx itself stops a strict command, and nothing is written', () => {
  const [slides, out] = [makeDeck(), join(makeFolder(), 'dist')];
  const run = (...more: string[]) => {
    const args = ['src/launch.mjs', 'pptx', '--slides', slides, '--out', out, '--quiet', ...more];
    return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  };
  const strict = run('--strict');
  expect(strict.stderr).toMatch(/figure-pictured\][\s\S]*--strict: 1 warning counts as an error/);
  expect(strict.status).toBe(1);
  expect(() => readdirSync(out)).toThrow(/ENOENT/);
  expect(run().status).toBe(0);
  expect(readdirSync(out)).toContain('slides.pptx');
});
