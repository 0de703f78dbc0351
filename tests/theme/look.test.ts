import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colours } from '../../src/read/colour.ts';
import { readCustomProperties } from '../../src/read/custom-properties.ts';
import { type Theme, themeColours } from '../../src/read/theme.ts';
import { findLeastDifference } from '../../src/theme/colour-sight.ts';
import { darkColours } from '../../src/theme/dark-ground.ts';
import { findThemeFaults } from '../../src/theme/fault.ts';
import { isRead, makeLook, makePaperLook } from '../../src/theme/look.ts';
import { meetings } from '../../src/theme/meeting.ts';
import { root } from '../shipped-talk.ts';

const tokens = readCustomProperties(readFileSync(join(root, 'styles/tokens.css'), 'utf8'));
const plain: Theme = { ground: 'light', type: 'plex' };
const grounds = ['light', 'dark'] as const;

const listUnread = (made: ReadonlyMap<string, string>) =>
  meetings.filter((meeting) => !isRead(meeting, made)).map(({ on, under }) => `${on} on ${under}`);

describe('the colours of a ground', () => {
  it('are on dark all those that the styles have on light', () => {
    const names = [...tokens].filter(([, value]) => value.startsWith('#')).map(([name]) => name);
    expect(Object.keys(darkColours).sort()).toEqual(names.sort());
  });

  it.each(grounds)('can be read on %s, wherever words lie on a colour', (ground) => {
    const { tokens: made } = makeLook(tokens, { ...plain, ground });
    expect(meetings.length).toBeGreaterThan(40);
    expect(listUnread(made)).toEqual([]);
  });

  it.each(grounds)(
    'tell the eight actors apart on %s, with each kind of colour vision',
    (ground) => {
      const { tokens: made } = makeLook(tokens, { ...plain, ground });
      const differences = colours.flatMap((one, index) =>
        colours
          .slice(index + 1)
          .map((other) => findLeastDifference(made.get(one) ?? '', made.get(other) ?? '')),
      );
      expect(differences).toHaveLength(28);
      expect(Math.min(...differences.map(({ difference }) => difference))).toBeGreaterThan(1);
    },
  );
});

describe('a theme', () => {
  it('that sets nothing changes nothing', () => {
    expect(makeLook(tokens, plain)).toEqual({ tokens, rule: '' });
  });

  it('names in its rule the tokens that differ, and no others', () => {
    const { rule } = makeLook(tokens, { ...plain, colours: { lit: '#ffe08a' } });
    expect(rule).toBe(':root{--lit:#ffe08a}');
    const dark = makeLook(tokens, { ...plain, ground: 'dark' }).rule;
    expect(dark).toContain('color-scheme:only dark');
    expect(dark).toContain(`--paper:${darkColours.paper}`);
    expect(dark).not.toContain('--headline');
  });

  it('moves the colours between paper and ink with these', () => {
    const { tokens: made } = makeLook(tokens, { ...plain, colours: { paper: '#ffffff' } });
    expect(made.get('paper-2')).not.toBe(tokens.get('paper-2'));
    expect(made.get('teal')).toBe(tokens.get('teal'));
    expect(listUnread(made)).toEqual([]);
  });

  it('makes the colours that it does not set readable on its paper', () => {
    const { tokens: made } = makeLook(tokens, { ...plain, colours: { paper: '#e6d9bd' } });
    expect(made.get('ochre')).not.toBe(tokens.get('ochre'));
    expect(listUnread(made)).toEqual([]);
  });

  it('has on white paper the colours of its dark deck, as far as they can be read there', () => {
    const theme: Theme = {
      ...plain,
      ground: 'dark',
      colours: { teal: '#9fe8ff', paper: '#101010' },
    };
    const { tokens: made, rule } = makePaperLook(tokens, theme);
    expect(made.get('paper')).toBe(tokens.get('paper'));
    expect(rule).not.toContain('dark');
    expect(listUnread(made)).toEqual([]);
  });
});

describe('the fault of a colour', () => {
  it('is too little contrast, and names the nearest colour that has enough', () => {
    const theme: Theme = { ...plain, colours: { teal: '#2aa9c2' } };
    const [fault, ...others] = findThemeFaults(tokens, theme);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ name: 'teal', other: 'paper', kind: { least: 4.5 } });
    const { nearest = '' } = fault ?? {};
    expect(findThemeFaults(tokens, { ...plain, colours: { teal: nearest } })).toEqual([]);
    expect(nearest).not.toBe(tokens.get('teal'));
  });

  it('is being too like another actor for people who lack a kind of cones', () => {
    const theme: Theme = { ...plain, colours: { teal: '#00658a' } };
    const [fault] = findThemeFaults(tokens, theme);
    expect(fault).toMatchObject({ name: 'teal', other: 'purple' });
    expect(fault?.kind).toEqual({ vision: 'without green cones (deuteranopia)' });
  });

  it('is gone with the colour that it names, whatever the colours', () => {
    const hex = fc
      .integer({ min: 0, max: 0xffffff })
      .map((number) => `#${number.toString(16).padStart(6, '0')}`);
    const theme = fc.record({
      ground: fc.constantFrom(...grounds),
      type: fc.constant('plex' as const),
      colours: fc.dictionary(fc.constantFrom(...themeColours), hex, { minKeys: 1, maxKeys: 3 }),
    });
    fc.assert(
      fc.property(theme, (wish) => {
        for (const { name, nearest } of findThemeFaults(tokens, wish)) {
          if (!nearest) continue;
          const mended = { ...wish, colours: { ...wish.colours, [name]: nearest } };
          expect(findThemeFaults(tokens, mended).map((one) => one.name)).not.toContain(name);
        }
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});
