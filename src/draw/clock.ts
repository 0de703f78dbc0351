import type { Worker } from 'node:worker_threads';

/** How often a drawing is looked at, ms. */
const beat = 250;

/** What one beat saw, ms. */
export interface Beat {
  /** By the clock on the wall. */
  wall: number;
  /** Processor time of the whole process. */
  processor: number;
  /** Time in which the thread had nothing to do. */
  idle: number;
}

/** What a drawing has used since it began, ms. */
export interface Spent {
  /** Processor time, and time in which the thread waited with nothing to do. */
  own: number;
  /** Time in which this machine ran, whether the drawing got the processor or not. */
  awake: number;
}

/**
 * Returns what a drawing has used with one more beat. Node 20 tells nobody how much processor time one
 * thread takes, so the whole process's counts, but at most the time that went by: a thread cannot use
 * more. A sleep, a stopped process (SIGSTOP) and the time that other programs take use no processor
 * time. A sleep counts as at most two beats of waiting.
 */
export function addBeat({ own, awake }: Spent, { wall, processor, idle }: Beat): Spent {
  const ran = Math.min(wall, 2 * beat);
  const waited = Math.min(idle, ran);
  const worked = Math.max(0, Math.min(processor, wall - idle));
  return { own: own + worked + waited, awake: awake + Math.max(ran, worked) };
}

/**
 * Times what a worker does from now on, and calls back after each beat with what was spent so far.
 * Returns how to stop.
 */
export function timeWorker({ performance: loop }: Worker, hear: (spent: Spent) => void) {
  let spent: Spent = { own: 0, awake: 0 };
  let last = look(loop);
  const timer = setInterval(() => {
    const now = look(loop);
    const [wall, processor] = [now.wall - last.wall, now.processor - last.processor];
    spent = addBeat(spent, { wall, processor, idle: now.idle - last.idle });
    last = now;
    hear(spent);
  }, beat);
  return () => clearInterval(timer);
}

function look(loop: Worker['performance']): Beat {
  const { user, system } = process.cpuUsage();
  const wall = performance.now();
  return { wall, processor: (user + system) / 1000, idle: loop.eventLoopUtilization().idle };
}
