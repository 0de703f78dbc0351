import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RevealApi } from 'reveal.js';
import { expect, expectTypeOf, it } from 'vitest';
import type Published from '../../node_modules/@types/reveal.js/index.d.ts';

/** Every method of reveal.js that the client calls. */
const called = [
  'availableFragments',
  'getCurrentSlide',
  'getIndices',
  'getRevealElement',
  'getSlidePastCount',
  'getSlidesElement',
  'getTotalSlides',
  'initialize',
  'isFirstSlide',
  'isPaused',
  'isReady',
  'layout',
  'next',
  'on',
  'prev',
  'slide',
  'sync',
  'togglePause',
] as const satisfies (keyof RevealApi & keyof Published.Api)[];

/** `initialize` takes options and returns the deck: both packages describe these by types of their own. */
type Method = Exclude<(typeof called)[number], 'initialize'>;

/** Names of the methods whose parameters or results the two packages describe in ways that do not fit. */
type Unfit = {
  [Name in Method]: Parameters<Published.Api[Name]> extends Parameters<RevealApi[Name]>
    ? ReturnType<RevealApi[Name]> extends ReturnType<Published.Api[Name]>
      ? never
      : Name
    : Name;
}[Method];

it('each method that is called takes and returns what the published types describe', () => {
  expectTypeOf<Unfit>().toBeNever();
  expectTypeOf<RevealApi['initialize']>().toBeCallableWith();
  expectTypeOf<Published.Api['initialize']>().toBeCallableWith();
});

it('the list of called methods is complete, and holds no other', () => {
  const folder = join(import.meta.dirname, '../../src/client');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const names = sources.flatMap((text) =>
    [...text.matchAll(/\bdeck\??\.(\w+)\(/g)].map(([, name]) => name),
  );
  expect([...new Set(names)].sort()).toEqual([...called]);
});
