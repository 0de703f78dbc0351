import type { Browser } from 'playwright-core';
import { layOutDeck, openDeck } from '../visit.ts';
import { type Block, readBlocks } from './block.ts';
import { readFaces, readFonts, type UsedFont } from './font.ts';
import { type Joint, readJoints } from './joint.ts';
import { walkEverything, walkSlides } from './place.ts';
import { type Mark, readQuotes } from './quote.ts';
import { type Run, readRuns } from './run.ts';
import { readSides, type Sides } from './side.ts';
import { readTold, type Told } from './told.ts';

/** All that was read of the shipped deck on one walk: every slide in every step, every layer and paper. */
export interface Reading {
  runs: Run[];
  blocks: Block[];
  told: Told[];
  sides: Sides[];
  joints: Joint[];
  /** The quotation marks of the slides. */
  marks: Mark[];
  fonts: UsedFont[];
  /** The faces that the page of a place brings, by the place's name. */
  faces: Map<string, string[]>;
  /** The slides once more, on a screen of 1920×1080. */
  large: { runs: Run[]; blocks: Block[] };
}

/** Walks through the shipped deck at 1280×720 and reads it; `parts` are names of parts by selectors. */
export async function readDeck(browser: Browser, parts: Record<string, string>): Promise<Reading> {
  const reading: Reading = {
    runs: [],
    blocks: [],
    told: [],
    sides: [],
    joints: [],
    marks: [],
    fonts: [],
    faces: new Map(),
    large: { runs: [], blocks: [] },
  };
  await walkEverything(browser, async (place) => {
    reading.runs.push(...(await readRuns(place, parts)));
    reading.blocks.push(...(await readBlocks(place)));
    reading.told.push(...(await readTold(place)));
    reading.sides.push(await readSides(place));
    reading.joints.push(...(await readJoints(place)));
    if (place.name.endsWith(' 0')) reading.marks.push(...(await readQuotes(place)));
    reading.fonts.push(...(await readFonts(place)));
    reading.faces.set(place.name, await readFaces(place.page));
  });
  const { page } = await openDeck(browser, await layOutDeck(), { width: 1920, height: 1080 });
  await walkSlides(page, async (place) => {
    reading.large.runs.push(...(await readRuns(place, parts)));
    reading.large.blocks.push(...(await readBlocks(place)));
  });
  return reading;
}
