import type { Scale } from '../write/fit/frame.ts';
import type { Palette } from './palette.ts';

/** What slides are made with: sizes and widths of words, as the page has them, and colours. */
export interface Tools extends Scale {
  palette: Palette;
}
