import type { Act } from '../contract/window-message.ts';

const acts: Record<Act, true> = {
  next: true,
  back: true,
  first: true,
  last: true,
  dark: true,
  overview: true,
  fullscreen: true,
  speaker: true,
  essay: true,
  board: true,
  find: true,
  help: true,
  leave: true,
  restart: true,
  hold: true,
  rehearse: true,
  larger: true,
  smaller: true,
};

/** Returns true if an untrusted value is an act. */
export function isAct(value: unknown): value is Act {
  return typeof value === 'string' && Object.hasOwn(acts, value);
}
