import type { DrawnSlide } from '../draw/illustration.ts';
import type { MermaidFence } from '../read/fence.ts';
import { type Message, warning } from '../read/message.ts';
import { pairingOf } from '../theme/pairing.ts';
import type { Talk } from '../write/page.ts';
import { type FontFile, readFontFiles } from './font-files.ts';
import { isShaped } from './picture.ts';
import { makePresentation, type OfficeOrder, type Presentation } from './presentation.ts';

/** A talk for PowerPoint: the presentation, the fonts that it names, and what is not as on the page. */
export interface Office {
  presentation: Presentation;
  fonts: FontFile[];
  messages: Message[];
}

/** Returns a talk for PowerPoint; messages name drawings that are pictures in it. */
export async function makeOfficeFiles(talk: Talk, order: OfficeOrder): Promise<Office> {
  const [presentation, fonts] = await Promise.all([
    makePresentation(talk, order),
    readFontFiles(pairingOf(talk.deck.settings)),
  ]);
  return { presentation, fonts, messages: talk.slides.flatMap(reportPictures) };
}

function reportPictures({ illustrations }: DrawnSlide): Message[] {
  return illustrations.flatMap(({ plan, figures }) =>
    plan.language === 'mermaid'
      ? figures.filter((figure) => !isShaped(figure)).map(({ kind }) => reportPicture(kind, plan))
      : [],
  );
}

function reportPicture(kind: string, { place }: MermaidFence): Message {
  const reason = `in slides.pptx this drawing (${kind}) is a picture, not shapes that can be edited`;
  return warning('figure-pictured', place, reason, 'programs that know no SVG show it as pixels');
}
