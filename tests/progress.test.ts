import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openProgress, type Screen } from '../src/progress.ts';

let written: string[];
const open = (isTTY: boolean, quiet = false) => {
  const screen: Screen = { isTTY, write: (text) => written.push(text) };
  return openProgress(screen, quiet);
};

beforeEach(() => {
  written = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('progress', () => {
  it('is not shown for work shorter than a second', () => {
    const progress = open(true);
    progress.tell('drawing', 1, 2);
    vi.advanceTimersByTime(900);
    progress.end();
    vi.advanceTimersByTime(900);
    expect(written).toEqual([]);
  });

  it('is one line that changes on a terminal and disappears at the end', () => {
    const progress = open(true);
    progress.tell('drawing', 1, 3);
    vi.advanceTimersByTime(1000);
    progress.tell('drawing', 2, 3);
    progress.end();
    expect(written).toEqual(['\r\x1b[Kdrawing: 1 of 3', '\r\x1b[Kdrawing: 2 of 3', '\r\x1b[K']);
  });

  it('is plain lines elsewhere, one a quarter', () => {
    const progress = open(false);
    vi.advanceTimersByTime(1000);
    for (let done = 0; done <= 100; done += 1) progress.tell('drawing', done, 100);
    progress.tell('printing');
    progress.end();
    const lines = [0, 25, 50, 75, 100].map((done) => `drawing: ${done} of 100\n`);
    expect(written).toEqual([...lines, 'printing\n']);
  });

  it('is empty with --quiet', () => {
    const progress = open(true, true);
    vi.advanceTimersByTime(1000);
    progress.tell('drawing', 1, 3);
    progress.end();
    expect(written).toEqual([]);
  });
});
