import type { Element } from 'xast';
import type { Pairing } from '../theme/pairing.ts';
import { toEmu } from './area.ts';
import { listFamilyNames } from './face.ts';
import { type Palette, themeColours } from './palette.ts';
import { el, namespaces } from './xml.ts';

/** The name of theme, colours and fonts in PowerPoint. */
const name = 'منبر';

/** Widths of the theme's lines, px. */
const lineWidths = [1, 2, 3];

/**
 * Returns the theme: the page's colours, ours as the font of headings, the author's as the font of
 * bodies. Digits and Latin letters of both come from ours.
 */
export function writeTheme(palette: Palette, pairing: Pairing): Element {
  return el('a:theme', { 'xmlns:a': namespaces['xmlns:a'], name }, [
    el('a:themeElements', {}, [writeColours(palette), writeFonts(pairing), writeFormats()]),
    el('a:objectDefaults'),
    el('a:extraClrSchemeLst'),
  ]);
}

function writeColours(palette: Palette): Element {
  return el(
    'a:clrScheme',
    { name },
    themeColours.map(({ slot, token }) =>
      el(`a:${slot}`, {}, [el('a:srgbClr', { val: palette.hexOf(token) })]),
    ),
  );
}

function writeFonts(pairing: Pairing): Element {
  const families = listFamilyNames(pairing);
  const write = (tag: string, arabic: string) =>
    el(tag, {}, [
      el('a:latin', { typeface: families.ours }),
      el('a:ea', { typeface: '' }),
      el('a:cs', { typeface: arabic }),
      el('a:font', { script: 'Arab', typeface: arabic }),
    ]);
  return el('a:fontScheme', { name }, [
    write('a:majorFont', families.ours),
    write('a:minorFont', families.author),
  ]);
}

/** A theme has three of each (ECMA-376, part 1, 20.1.4.1.14); ours are plain. */
function writeFormats(): Element {
  const plain = () => el('a:solidFill', {}, [el('a:schemeClr', { val: 'phClr' })]);
  return el('a:fmtScheme', { name }, [
    el('a:fillStyleLst', {}, lineWidths.map(plain)),
    el(
      'a:lnStyleLst',
      {},
      lineWidths.map((width) => el('a:ln', { w: toEmu(width) }, [plain()])),
    ),
    el(
      'a:effectStyleLst',
      {},
      lineWidths.map(() => el('a:effectStyle', {}, [el('a:effectLst')])),
    ),
    el('a:bgFillStyleLst', {}, lineWidths.map(plain)),
  ]);
}
