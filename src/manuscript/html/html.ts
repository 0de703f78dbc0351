import { joinQuotations, type ReadManuscript } from '../manuscript.ts';
import { Unreadable } from '../unreadable.ts';
import { findArticle, listAround, readHead } from './article.ts';
import { readElement } from './element.ts';
import { endLine, moveTo, startFlow } from './flow.ts';
import { findNotes } from './page-notes.ts';
import { findElements, pageText, parsePage } from './tree.ts';

/**
 * Returns the manuscript in a page: its article without what surrounds it. Throws `Unreadable` if the page
 * has no words.
 */
export function readHtml(path: string, html: string): ReadManuscript {
  const page = parsePage(html);
  const article = findArticle(page);
  if (!article) throw new Unreadable('this page has no text: save its text as .docx');
  const flow = startFlow(path, findNotes(page));
  const isHeadline = ({ tagName }: { tagName: string }) => tagName === 'h1';
  const [headline] = findElements(article, isHeadline);
  const [elsewhere] = headline ? [] : findElements(page, isHeadline);
  if (elsewhere) {
    moveTo(elsewhere, flow);
    flow.line.text = pageText(elsewhere);
    endLine('title', flow);
  }
  readElement(article, 'passage', flow, headline);
  endLine('passage', flow);
  for (const words of listAround(page, article)) flow.say('around', words);
  if (flow.notes.words.size > 0) flow.say('noteList', [...flow.notes.words.values()].join(' · '));
  return {
    manuscript: {
      path,
      front: readHead(page),
      blocks: joinQuotations(flow.blocks),
      notes: flow.notes.words,
    },
    findings: flow.findings,
  };
}
