import { inspect, type Sight } from './geometry.ts';
import type { Remote } from './remote.ts';
import { isReady, isShown, until } from './walk.ts';

/** The slide that is chosen in the overview: its number, and how its outline is drawn. */
export interface Chosen {
  number: string;
  outline: string;
}

/** What was seen in the overview and after a rehearsal. */
export interface OverviewWalk {
  /** How many slides are whole in the window at once, and how many there are. */
  inView: number;
  slides: number;
  /** What is chosen at first, and after each arrow key. */
  chosen: Record<string, Chosen>;
  /** The slide before the overview was closed with Esc, after it, and after Enter. */
  present: string[];
  /** How many things lie over the deck, and over the speaker view, after Esc was pressed twice more. */
  open: number[];
  /** Times of the rehearsal's table: this run, slide by slide, s. */
  runs: number[];
  report: Sight;
}

const keys = ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'End', 'Home'];

/** Moves in the overview with keys, enters a slide, and rehearses two slides. */
export async function walkOverview(remote: Remote, address: string): Promise<OverviewWalk> {
  await remote.open(`${address}#/more-1`);
  await remote.narrow(1280);
  await until(remote, isReady);
  const present = [await remote.run(nameSlide, null)];
  await openOverview(remote);
  const { inView, slides } = await remote.run(countCells, null);
  const chosen: Record<string, Chosen> = { first: await remote.run(readChosen, null) };
  for (const key of keys) {
    await remote.press(key);
    chosen[key] = await remote.run(readChosen, null);
  }
  await remote.press('Escape', 'Escape', 'Escape');
  const open = [await remote.run(countOpen, null)];
  present.push(await remote.run(nameSlide, null));
  await openOverview(remote);
  await remote.press('ArrowLeft', 'Enter');
  present.push(await remote.run(nameSlide, null));
  return { inView, slides, chosen, present, open, ...(await rehearse(remote, open)) };
}

async function openOverview(remote: Remote): Promise<void> {
  await remote.press('o');
  await until(remote, isShown, '.overview[open]');
}

async function rehearse(
  remote: Remote,
  open: number[],
): Promise<Pick<OverviewWalk, 'runs' | 'report'>> {
  await remote.press('s');
  await remote.follow();
  await until(remote, isShown, '.words *');
  await remote.press('m');
  await until(remote, isRehearsing);
  await new Promise((wake) => setTimeout(wake, 2200));
  await remote.press('m');
  await until(remote, isShown, '.report[open] tbody tr');
  const runs = await remote.run(readRuns, null);
  const report = await remote.run(inspect, '.report');
  await remote.press('Escape', 'Escape', 'Escape');
  open.push(await remote.run(countOpen, null));
  return { runs, report };
}

// These run in the page.

function nameSlide(): string {
  return document.querySelector('section.present')?.id ?? '';
}

function countCells(): { inView: number; slides: number } {
  const cells = [...document.querySelectorAll('.overview > ol > li > button')];
  const whole = cells.filter((cell) => {
    const { top, bottom, left, right } = cell.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  });
  return { inView: whole.length, slides: cells.length };
}

function readChosen(): Chosen {
  const cell = document.activeElement ?? document.body;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(cell);
  return {
    number: cell.querySelector('.name b')?.textContent ?? '',
    outline: `${outlineStyle} ${outlineWidth} ${outlineColor}`,
  };
}

function countOpen(): number {
  return document.querySelectorAll('dialog[open], .essay:not([hidden]), .board:not([hidden])')
    .length;
}

function isRehearsing(): boolean {
  return [...document.querySelectorAll('button')].some(
    ({ textContent }) => textContent === 'أنهِ التمرين',
  );
}

function readRuns(): number[] {
  return [...document.querySelectorAll('.report tbody tr')].map((row) => {
    const [minutes, seconds] = (row.children[2]?.textContent ?? '').split(':').map(Number);
    return (minutes ?? 0) * 60 + (seconds ?? 0);
  });
}
