import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actOf, keyTable, type Press, showKey, speakerKeyTable } from '../../src/client/keys.ts';

const press = (code: string, key: string, held: Partial<Press> = {}): Press => ({
  code,
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

const shift = { shiftKey: true };

describe('a key', () => {
  it.each([
    ['ArrowLeft', 'ArrowLeft', {}, 'next'],
    ['ArrowRight', 'ArrowRight', {}, 'back'],
    ['ArrowLeft', 'ArrowLeft', shift, 'last'],
    ['ArrowRight', 'ArrowRight', shift, 'first'],
    ['PageDown', 'PageDown', {}, 'next'],
    ['PageUp', 'PageUp', {}, 'back'],
    ['Space', ' ', {}, 'next'],
    ['Space', ' ', shift, 'back'],
    ['Home', 'Home', {}, 'first'],
    ['End', 'End', {}, 'last'],
    ['KeyS', 's', {}, 'speaker'],
    ['KeyS', 'S', shift, 'speaker'],
    ['Slash', '/', {}, 'find'],
    ['Slash', '?', shift, 'help'],
    ['Period', '.', {}, 'dark'],
    ['Escape', 'Escape', {}, 'leave'],
  ])('%s (%s) %o asks for %4$s', (code, key, held, act) => {
    expect(actOf(press(code, key, held), 'left')).toBe(act);
  });

  it.each([
    ['KeyS', 'س', {}, 'speaker'],
    ['KeyT', 'ف', {}, 'essay'],
    ['KeyB', 'لا', {}, 'dark'],
    ['Slash', 'ظ', {}, 'find'],
    ['Slash', '؟', shift, 'help'],
    ['KeyG', 'ل', {}, 'find'],
  ])('of an Arabic layout, %s (%s) %o, asks for %4$s', (code, key, held, act) => {
    expect(actOf(press(code, key, held), 'left')).toBe(act);
  });

  it.each([
    ['of a French layout, / over Shift and the key of the colon', 'Period', '/', shift, 'find'],
    ['of a French layout, ? beside N', 'KeyM', '?', shift, 'help'],
    ['of Dvorak, S where others have a semicolon', 'Semicolon', 's', {}, 'speaker'],
  ])('%s, is what it writes', (_, code, key, held, act) => {
    expect(actOf(press(code, key, held), 'left')).toBe(act);
  });

  it('held with Ctrl, Alt or Meta is the browser’s', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey'])
      expect(actOf(press('KeyS', 's', { [held]: true }), 'left')).toBeUndefined();
  });

  it('the right arrow goes on if deck.yaml says so', () => {
    expect(actOf(press('ArrowRight', 'ArrowRight'), 'right')).toBe('next');
    expect(actOf(press('ArrowLeft', 'ArrowLeft'), 'right')).toBe('back');
    expect(actOf(press('ArrowRight', 'ArrowRight', shift), 'right')).toBe('last');
    expect(showKey('Shift+←', 'right')).toBe('Shift+→');
  });
});

/** What a key that the tables name would send. */
const written: Record<string, [code: string, key: string]> = {
  '←': ['ArrowLeft', 'ArrowLeft'],
  '→': ['ArrowRight', 'ArrowRight'],
  '↑': ['ArrowUp', 'ArrowUp'],
  '↓': ['ArrowDown', 'ArrowDown'],
  Esc: ['Escape', 'Escape'],
  Space: ['Space', ' '],
};

function pressWritten(name: string): Press {
  const parts = name.split('+').filter(Boolean);
  const last = parts.at(-1) ?? '+';
  const [code, key] = written[last] ?? [last, last];
  return press(code, key, { shiftKey: parts.length > 1 });
}

describe('the table of keys', () => {
  const rows = [...keyTable, ...speakerKeyTable];

  it('names no key that does nothing, and gives a row’s keys one meaning', () => {
    for (const { keys } of rows) {
      const acts = keys.map((key) => actOf(pressWritten(key), 'left', 'speaker'));
      expect(acts, keys.join(' ')).not.toContain(undefined);
    }
    const next = keyTable[0]?.keys.map((key) => actOf(pressWritten(key), 'left'));
    expect(new Set(next)).toEqual(new Set(['next']));
  });

  it('keeps the speaker view’s own keys out of the deck’s window', () => {
    for (const { keys } of speakerKeyTable)
      for (const key of keys) expect(actOf(pressWritten(key), 'left')).toBeUndefined();
  });

  const readme = (name: string) => readFileSync(join(import.meta.dirname, '../..', name), 'utf8');

  it('is that of README.md', () => {
    for (const { keys } of rows)
      expect(readme('README.md')).toContain(`| ${keys.map((key) => `\`${key}\``).join(' ')} |`);
  });

  it('is that of README.ar.md, word for word', () => {
    const write = (key: string) => `<bdi dir="ltr"><code>${key}</code></bdi>`;
    for (const { keys, meaning } of rows)
      expect(readme('README.ar.md')).toContain(`| ${keys.map(write).join(' ')} | ${meaning} |`);
  });
});
