import type { Kind } from '../../read/slide-kind.ts';
import { compareKind } from './compare-kind.ts';
import { closingKind, referencesKind } from './end-kinds.ts';
import type { KindWriter } from './kind-writer.ts';
import { questionKind, quoteKind } from './large-kinds.ts';
import { scenarioKind, shiftKind } from './map-kinds.ts';
import { numberKind } from './number-kind.ts';
import { pathsKind } from './paths-kind.ts';
import { pictureKind } from './picture-kind.ts';
import { roadmapKind } from './roadmap-kind.ts';
import { statementKind } from './statement-kind.ts';
import { timelineKind } from './timeline-kind.ts';
import { titleKind } from './title-kind.ts';

/** What writes and measures the slides of each kind. */
export const kindWriters: Readonly<Record<Kind, KindWriter>> = {
  title: titleKind,
  roadmap: roadmapKind,
  statement: statementKind,
  picture: pictureKind,
  timeline: timelineKind,
  shift: shiftKind,
  compare: compareKind,
  number: numberKind,
  question: questionKind,
  quote: quoteKind,
  paths: pathsKind,
  scenario: scenarioKind,
  closing: closingKind,
  references: referencesKind,
};
