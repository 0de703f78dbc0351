/** What a key, a button or the speaker view may request from the deck. */
export const acts = [
  'next',
  'back',
  'first',
  'last',
  'dark',
  'overview',
  'fullscreen',
  'speaker',
  'essay',
  'find',
  'board',
  'help',
  'choose',
  'leave',
  'restart',
  'larger',
  'smaller',
] as const;

export type Act = (typeof acts)[number];

/** Returns true if an untrusted value is an act. */
export function isAct(value: unknown): value is Act {
  return acts.some((act) => act === value);
}
