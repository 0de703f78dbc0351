import type { Message } from '../read/message.ts';
import type { Talk } from '../write/page.ts';
import { type FontFile, readFontFiles } from './font-files.ts';
import { makePresentation, type OfficeOrder, type Presentation } from './presentation.ts';

/** A talk for PowerPoint: the presentation, the fonts that it names, and what is not as on the page. */
export interface Office {
  presentation: Presentation;
  fonts: FontFile[];
  messages: Message[];
}

/** Returns a talk for PowerPoint; messages name drawings that are pictures in it. */
export async function makeOfficeFiles(talk: Talk, order: OfficeOrder): Promise<Office> {
  const [presentation, fonts] = await Promise.all([makePresentation(talk, order), readFontFiles()]);
  return { presentation, fonts, messages: [] };
}
