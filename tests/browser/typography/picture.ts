import type { CDPSession, Page } from 'playwright-core';
import { type Bitmap, readPng } from './bitmap.ts';
import type { Place } from './place.ts';

/** What a place looks like, with its words and without them. */
export interface Picture {
  seen: Bitmap;
  wordless: Bitmap;
}

/** Letters alone: lines in the colour of text stay. */
const wordless =
  'body *{-webkit-text-fill-color:transparent!important}text,tspan{fill-opacity:0!important}';

/** Returns pictures of a place. */
export async function takePicture({ page }: Place): Promise<Picture> {
  const seen = await shoot(page);
  await applyRules(page, wordless);
  const bare = await shoot(page);
  await applyRules(page, '');
  return { seen: readPng(seen), wordless: readPng(bare) };
}

/** How much a channel of a pixel may change by where edges are smoothed anew. */
const smoothing = 40;
/** Fewer pixels than the smallest dot of a letter has. */
const dot = 6;

/** Tells whether a place looks otherwise when nothing in it is cut off. */
export async function isCutOff({ page }: Place): Promise<boolean> {
  const seen = await shoot(page);
  await applyRules(
    page,
    'body *:not(svg, svg *){overflow:visible!important;clip-path:none!important;contain:none!important}',
  );
  const whole = await shoot(page);
  await applyRules(page, '');
  return !seen.equals(whole) && !areAlike(readPng(seen), readPng(whole));
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function shoot(page: Page): Promise<Buffer> {
  const opening = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, opening);
  const session = await opening;
  const { data } = await session.send('Page.captureScreenshot', { optimizeForSpeed: true });
  return Buffer.from(data, 'base64');
}

/** Puts rules over those of a page; its policy lets no other style in than one that is made in it. */
function applyRules(page: Page, rules: string): Promise<void> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = text ? [sheet] : [];
  }, rules);
}

function areAlike(one: Bitmap, other: Bitmap): boolean {
  let changed = 0;
  for (let y = 0; y < one.height; y += 1)
    for (let x = 0; x < one.width; x += 1) {
      const pixel = other.at(x, y);
      if (one.at(x, y).some((value, index) => Math.abs(value - (pixel[index] ?? 0)) > smoothing))
        changed += 1;
    }
  return changed <= dot;
}
