import fc from 'fast-check';
import { demand, type Target, target } from '../target.ts';

const keys =
  'tells act slide step ahead dark full box clock held started planned __proto__ constructor';
const values = fc.oneof(
  fc.constantFrom('hello', 'act', 'cue', 'go', 'state', 'next', 'essay', '__proto__', true, null),
  fc.integer(),
  fc.jsonValue(),
);

/** A page from a disk: only that is asked when the module is loaded. */
async function loadWire() {
  Object.assign(globalThis, { location: { protocol: 'file:', origin: 'null' } });
  return import('../../../src/client/speaker/wire.ts');
}

const isFlat = (value: unknown): boolean =>
  (typeof value === 'string' && /^[a-z-]+$/i.test(value)) ||
  typeof value === 'boolean' ||
  Number.isFinite(value) ||
  (typeof value === 'object' && value !== null && Object.values(value).every(isFlat));

/** Messages between windows: what is understood has numbers and words of closed lists alone. */
export const messageTargets: Target[] = [
  target(
    'window-message',
    fc.oneof(
      fc.dictionary(fc.constantFrom(...keys.split(' ')), values, { noNullPrototype: true }),
      fc.jsonValue(),
    ),
    async (data) => {
      const { readMessage } = await loadWire();
      const message = readMessage(data);
      demand(message === undefined || isFlat(message), 'a message of numbers and known words');
    },
  ),
];
