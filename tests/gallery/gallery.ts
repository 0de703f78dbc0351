import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawFigures } from '../../src/draw/figures.ts';
import { writeFigureFile } from '../../src/write/figure-file.ts';
import { figureOf } from '../draw/figure-drawing.ts';
import { readExamples, undrawn } from '../draw/kind-table.ts';
import { readDrawOptions, root } from '../shipped-talk.ts';
import { writeGalleryPage } from './gallery-page.ts';

/** Writes docs/figures.md, and the picture of each example beside its source. */
const examples = readExamples();
const names = Object.keys(examples).filter((name) => !undrawn.includes(name));
const drawOptions = readDrawOptions();
const drawings = names.map((id) => ({ id, source: examples[id] ?? '' }));
const drawn = await drawFigures(drawings, drawOptions);
for (const [index, name] of names.entries()) {
  const paper = drawOptions.tokens.get('paper') ?? '#ffffff';
  const file = await writeFigureFile(figureOf(drawn[index]), paper, drawOptions.cache);
  writeFileSync(join(root, 'docs/figures', `${name}.svg`), file);
}
writeFileSync(join(root, 'docs/figures.md'), writeGalleryPage(examples));
