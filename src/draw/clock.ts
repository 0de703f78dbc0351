import type { Worker } from 'node:worker_threads';

/** Interval between two measurements, ms. */
const interval = 250;

/** The result of one measurement, ms. */
export interface Measurement {
  /** Elapsed wall-clock time. */
  wall: number;
  /** Processor time of the whole process. */
  processor: number;
  /** Time in which the thread was idle. */
  idle: number;
}

/** Time used by a drawing since it began, ms. */
export interface Spent {
  /** Processor time, and time in which the thread was idle. */
  own: number;
  /** Time in which this machine was awake, whether the drawing had the processor or not. */
  awake: number;
}

/**
 * Adds a measurement to the time that a drawing has used. Node 20 does not report the processor time of
 * one thread, so the time of the whole process is used, limited to the elapsed time, because a thread
 * cannot use more. Sleep of the machine, a stopped process (SIGSTOP) and other programs use no
 * processor time. Sleep counts as at most two intervals of waiting.
 */
export function addMeasurement(
  { own, awake }: Spent,
  { wall, processor, idle }: Measurement,
): Spent {
  const ran = Math.min(wall, 2 * interval);
  const waited = Math.min(idle, ran);
  const worked = Math.max(0, Math.min(processor, wall - idle));
  return { own: own + worked + waited, awake: awake + Math.max(ran, worked) };
}

/**
 * Measures a worker from now on, and calls `report` at each interval with the time used so far. Returns
 * a function that stops the measurement.
 */
export function timeWorker({ performance: loop }: Worker, report: (spent: Spent) => void) {
  let spent: Spent = { own: 0, awake: 0 };
  let last = look(loop);
  const timer = setInterval(() => {
    const now = look(loop);
    const [wall, processor] = [now.wall - last.wall, now.processor - last.processor];
    spent = addMeasurement(spent, { wall, processor, idle: now.idle - last.idle });
    last = now;
    report(spent);
  }, interval);
  return () => clearInterval(timer);
}

function look(loop: Worker['performance']): Measurement {
  const { user, system } = process.cpuUsage();
  const wall = performance.now();
  return { wall, processor: (user + system) / 1000, idle: loop.eventLoopUtilization().idle };
}
