import { type Browser, chromium, type Page } from 'playwright-core';
import { BrowserFailure } from './browser.ts';

/** A printed document, and the texts on each of its sheets, in logical order. */
export interface Print {
  bytes: Uint8Array;
  texts: string[][];
}

/** A browser that prints. */
export interface Printer {
  /** Runs `prepare` in the page, then prints the page. */
  print(html: string, prepare?: () => void): Promise<Print>;
  close(): Promise<void>;
}

/** Width of A4 within its margins, px. Slides set their own width. */
const paperWidth = Math.round((176 / 25.4) * 96);

/** Starts the browser at a path and returns a printer that uses it; throws BrowserFailure if it does not start. */
export async function openPrinter(path: string): Promise<Printer> {
  const browser = await startBrowser(path);
  return {
    print: (html, prepare) => printPage(browser, html, prepare),
    close: () => browser.close(),
  };
}

/** Starts the browser at a path, headless, with additional switches; throws BrowserFailure if it does not start. */
export async function startBrowser(path: string, switches: string[] = []): Promise<Browser> {
  const args = listSwitches(switches);
  return chromium.launch({ executablePath: path, args }).catch((cause) => {
    throw new BrowserFailure(`the browser cannot start: ${path}`, { cause });
  });
}

/** Returns the switches that a browser starts with, and additional ones. */
export function listSwitches(more: string[] = []): string[] {
  // Chromium's sandbox does not work for root, the usual user in containers.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [
    ...sandbox,
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-sync',
    ...more,
  ];
}

async function printPage(browser: Browser, html: string, prepare?: () => void): Promise<Print> {
  const page = await browser.newPage({
    offline: true,
    viewport: { width: paperWidth, height: 900 },
  });
  try {
    await page.emulateMedia({ media: 'print' });
    await page.setContent(html, { waitUntil: 'load' });
    // A font used only in running heads is not loaded with the page, so all fonts are loaded here.
    await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
    if (prepare) await page.evaluate(prepare);
    const texts = await readTexts(page);
    const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
    return { bytes: await page.pdf(options), texts };
  } finally {
    await page.close();
  }
}

/** The visible texts of each sheet, piece by piece. */
function readTexts(page: Page): Promise<string[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-sheet]')].map((sheet) => {
      const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode()) {
        const { nodeValue, parentElement: part } = walker.currentNode;
        if (!nodeValue?.trim() || !part) continue;
        const { fontSize, color } = getComputedStyle(part);
        const seen =
          part.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          fontSize !== '0px' &&
          color !== 'rgba(0, 0, 0, 0)';
        if (seen) texts.push(nodeValue);
      }
      return texts;
    }),
  );
}
