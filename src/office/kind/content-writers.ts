import type { Kind } from '../../read/slide-kind.ts';
import type { ContentWriter } from '../slide-context.ts';
import { writeClosingContent } from './closing-content.ts';
import { writeCompare } from './compare-content.ts';
import { writeQuestion, writeQuote } from './large-content.ts';
import { writeMapContent } from './map-content.ts';
import { writeNumberContent } from './number-content.ts';
import { writePathsContent } from './paths-content.ts';
import { writeFullPicture } from './picture-content.ts';
import { writeReferencesContent } from './references-content.ts';
import { writeRoadmapContent } from './roadmap-content.ts';
import { writeScenario } from './scenario-content.ts';
import { writeStatement } from './statement-content.ts';
import { writeTimeline } from './timeline-content.ts';
import { writeTitleContent } from './title-content.ts';

/** What makes the slides of each kind, between their heads and their feet. */
export const contentWriters: Readonly<Record<Kind, ContentWriter>> = {
  title: writeTitleContent,
  roadmap: writeRoadmapContent,
  statement: writeStatement,
  picture: writeFullPicture,
  timeline: writeTimeline,
  shift: writeMapContent,
  compare: writeCompare,
  number: writeNumberContent,
  question: writeQuestion,
  quote: writeQuote,
  paths: writePathsContent,
  scenario: writeScenario,
  closing: writeClosingContent,
  references: writeReferencesContent,
};
