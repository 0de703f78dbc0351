import type { CDPSession, Page } from 'playwright-core';
import type { Place } from './place.ts';

/** A font that some part of a place is set in, and whether the page brought it. */
export interface UsedFont {
  place: string;
  name: string;
  own: boolean;
}

/** A node as the protocol tells of it, with what styles and the browser itself put into it. */
interface Node {
  nodeId: number;
  nodeType: number;
  children?: Node[];
  pseudoElements?: Node[];
  shadowRoots?: Node[];
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function openSession(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  return session;
}

/** Returns the fonts that each part of a place is set in: markers of lists and boxes to type in, too. */
export async function readFonts({ name, page, root }: Place): Promise<UsedFont[]> {
  const opening = sessions.get(page) ?? openSession(page);
  sessions.set(page, opening);
  const session = await opening;
  const { root: document } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const known = new Map(listNodes(document).map((node) => [node.nodeId, node]));
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: document.nodeId,
    selector: root,
  });
  const used = await Promise.all(
    nodeIds
      .flatMap((id) => listNodes(known.get(id)))
      .filter(({ nodeType }) => nodeType === 1)
      .map(({ nodeId }) => session.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  return used
    .flatMap(({ fonts }) => fonts)
    .map(({ familyName, isCustomFont }) => ({ place: name, name: familyName, own: isCustomFont }));
}

function listNodes(node: Node | undefined): Node[] {
  if (!node) return [];
  const { children = [], pseudoElements = [], shadowRoots = [] } = node;
  return [node, ...[...children, ...pseudoElements, ...shadowRoots].flatMap(listNodes)];
}

/** Returns the faces that a page brings: family and weight. */
export function readFaces(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.fonts].map(({ family, weight }) => `${family.replaceAll('"', '')} ${weight}`),
  );
}
