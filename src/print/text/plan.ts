import { orderRuns, readVisual } from './bidi.ts';
import { type CMap, readCMap, writeCMap } from './cmap.ts';
import { type Encoding, isWritable, mapCodes, startEncoding } from './encoding.ts';
import type { Font } from './font.ts';
import { readRunText, spellRun } from './letter.ts';
import { readWritten, writeRun } from './rewriting.ts';
import { type Reading, type Refusals, refuse, type Scene } from './scene.ts';
import type { Shown } from './shown.ts';
import { narrowSpaces, partLetters, startApart } from './spacing.ts';

/** A run as it will be written into the PDF. */
export interface Written extends Shown {
  operators: string;
}

/** What will be written: the lines of each scene, and the encodings of their fonts. */
export interface Plan {
  written: Map<Scene, Written[][]>;
  encodings: Map<Font, Encoding>;
}

/**
 * Returns how the text of a PDF will be written. The planned text is read again; a font whose text is
 * then different is refused, and the plan is made again without it.
 */
export function planText({ scenes, refusals }: Reading): Plan {
  for (;;) {
    const encodings = new Map<Font, Encoding>();
    const written = new Map(
      scenes.map((scene) => [
        scene,
        scene.lines.map((line) => planLine(line, encodings, refusals)),
      ]),
    );
    const before = refusals.size;
    refuseMisread({ written, encodings }, refusals);
    if (refusals.size === before) return { written, encodings };
  }
}

/** Returns the text of a scene's planned lines, each in reading order. */
export function readLines({ written, encodings }: Plan): Map<Scene, string[]> {
  const maps = readMaps(encodings);
  const read = (line: Written[]) =>
    orderRuns(line.map((one) => ({ text: readBack(one, maps), reversed: one.run.reversed })));
  return new Map(
    [...written].map(([scene, lines]) => [
      scene,
      lines.map((line) => read(line).reduce((text, run) => text + run.text, '')),
    ]),
  );
}

function planLine(line: Shown[], encodings: Map<Font, Encoding>, refusals: Refusals): Written[] {
  let last = { character: '', reversed: false };
  return line.flatMap(({ run, block }) => {
    if (refusals.has(run.font.dict)) return [];
    const encoding = encodings.get(run.font) ?? startEncoding(run.font);
    encodings.set(run.font, encoding);
    const spelled = spellRun(run);
    const before = last.reversed === run.reversed ? '' : last.character;
    const parted = narrowSpaces(partLetters(spelled, run, before), run.size);
    const letters = block.follows ? parted : startApart(parted);
    last = { character: spelled.at(-1)?.character ?? '', reversed: run.reversed };
    return [{ run, block, operators: writeRun(run, letters, encoding) }];
  });
}

/**
 * Refuses fonts with a run that would be read as another text, and fonts that would have too many codes
 * or glyphs.
 */
function refuseMisread({ written, encodings }: Plan, refusals: Refusals): void {
  const maps = readMaps(encodings);
  for (const [{ content }, lines] of written)
    for (const one of lines.flat()) {
      const encoding = encodings.get(one.run.font);
      if (readBack(one, maps).trim() !== readRunText(one.run).trim())
        refuse(
          refusals,
          one.run.font.dict,
          'a PDF reader would read its text differently',
          content,
        );
      else if (!encoding || !isWritable(encoding))
        refuse(refusals, one.run.font.dict, 'it would need too many codes', content);
    }
}

function readBack({ run, operators }: Written, maps: ReadonlyMap<Font, CMap>): string {
  return readVisual(readWritten(operators, maps.get(run.font) ?? new Map()), run.reversed);
}

/** The character of each code of each font, read from the CMaps as they will be written. */
function readMaps(encodings: ReadonlyMap<Font, Encoding>): Map<Font, CMap> {
  return new Map(
    [...encodings].map(([font, encoding]) => [
      font,
      readCMap(Buffer.from(writeCMap(mapCodes(encoding)))),
    ]),
  );
}
