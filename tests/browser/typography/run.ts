import type { Place } from './place.ts';

/** The words of one text node, or of what a style puts before or after an element, as they are shown. */
export interface Run {
  text: string;
  /** The place where it stands, and in it the first of the named parts that holds it. */
  place: string;
  part: string;
  /** px on the screen. */
  size: number;
  /** Line height by size; none in a drawing, whose rows have places of their own. */
  leading: number | undefined;
  family: string;
  weight: string;
  /** How it is set: computed values by name, where they are not those of plain text. */
  looks: Record<string, string>;
}

/** Returns what is shown in a place, run by run; `parts` names parts by selectors, the first that fits. */
export async function readRuns(
  { name, page, root }: Place,
  parts: Record<string, string> = {},
): Promise<Run[]> {
  const runs = await page.evaluate(findRuns, { root, parts });
  return runs.map((run) => ({ ...run, place: name }));
}

/** Runs in the page. */
function findRuns({ root, parts }: { root: string; parts: Record<string, string> }) {
  const plain: Record<string, string> = {
    letterSpacing: 'normal',
    wordSpacing: '0px',
    textTransform: 'none',
    fontStyle: 'normal',
    fontSynthesis: 'none',
    textIndent: '0px',
    webkitTextStrokeWidth: '0px',
    textShadow: 'none',
    textAlign: 'start',
    textDecorationLine: 'none',
  };

  const scaleOf = (element: Element): number => {
    if (element instanceof SVGElement) {
      // Words that run upwards are turned, not flat.
      const { c = 0, d = 0 } = element.closest<SVGTextElement>('text')?.getScreenCTM() ?? {};
      return Math.hypot(c, d);
    }
    const frame = element.closest<HTMLElement>('.slides section');
    return frame ? frame.getBoundingClientRect().width / frame.offsetWidth : 1;
  };

  const looksOf = (element: Element, style: CSSStyleDeclaration): Record<string, string> => {
    const looks = Object.fromEntries(
      Object.keys(plain).map((name) => [name, style[name as 'color']]),
    );
    for (let at: Element | null = element.parentElement; at; at = at.parentElement) {
      const line = getComputedStyle(at).textDecorationLine;
      if (line !== 'none') looks.textDecorationLine = line;
    }
    const paint = element instanceof SVGElement ? style.fill : style.webkitTextFillColor;
    if (/, 0(\.\d+)?\)|none|transparent/.test(paint)) looks.paint = paint;
    // A halo in the colour of the paper lies under the letters of a map's labels.
    if (element instanceof SVGElement && style.stroke !== 'none' && style.paintOrder !== 'stroke')
      looks.stroke = style.stroke;
    return Object.fromEntries(
      Object.entries(looks).filter(([name, value]) => value !== plain[name]),
    );
  };

  const describe = (element: Element, text: string, pseudo?: string) => {
    const style = getComputedStyle(element, pseudo);
    const size = Number.parseFloat(style.fontSize);
    const [part] = Object.entries(parts).find(([, selector]) => element.closest(selector)) ?? [];
    return {
      text,
      part: part ?? `none: ${element.tagName} ${element.className}`,
      size: size * scaleOf(element),
      leading:
        element instanceof SVGElement ? undefined : Number.parseFloat(style.lineHeight) / size,
      family: style.fontFamily,
      weight: style.fontWeight,
      looks: looksOf(element, style),
    };
  };

  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    getComputedStyle(element).fontSize !== '0px' &&
    !element.closest('.unseen, title, desc, script, style');

  const holders = [...document.querySelectorAll(root)].flatMap((one) => [
    one,
    ...one.querySelectorAll('*'),
  ]);
  return holders.filter(isShown).flatMap((element) => {
    const texts = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
      .map((node) => describe(element, node.nodeValue ?? ''));
    const typed = element instanceof HTMLInputElement ? element.value || element.placeholder : '';
    if (typed) texts.push(describe(element, typed));
    for (const pseudo of ['::before', '::after']) {
      const style = getComputedStyle(element, pseudo);
      const quotes = style.quotes.match(/[^"\s]+/g) ?? [];
      // The Arabic letter mark (U+061C) only makes what is laid out beside it Arabic.
      const content = style.content
        .replaceAll(/ ?"\u061c"/gu, '')
        .replace('open-quote', `"${quotes[0]}"`)
        .replace('close-quote', `"${quotes[1]}"`);
      const [, words = ''] = /^"(.+)"$/s.exec(content) ?? [];
      if (words.trim()) texts.push(describe(element, words, pseudo));
    }
    return texts;
  });
}
