import type { Element } from 'xast';
import {
  all,
  listSlides,
  type OpenedPresentation,
  type OpenedSlide,
  textOf,
  treeOf,
} from './opened-presentation.ts';

/**
 * Returns what of a presentation makes PowerPoint repair it, hides it from an outline or a screen
 * reader, or is not right to left; one line for each.
 */
export function listFaults(opened: OpenedPresentation): string[] {
  const slides = listSlides(opened);
  return [
    ...checkEntries(opened),
    ...checkTypes(opened),
    ...checkReferences(opened),
    ...checkNumbers(opened, slides),
    ...[...opened.trees].flatMap(([path, tree]) => checkPart(path, tree)),
    ...slides.flatMap((slide) => checkSlide(slide, opened)),
  ];
}

/** What an entry of a ZIP file begins with. */
const entrySign = 0x04034b50;

/** Entries of the ZIP file: all deflated, none a folder, the types first. */
function checkEntries({ bytes, paths }: OpenedPresentation): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stored: number[] = [];
  for (let at = 0; view.getUint32(at, true) === entrySign; ) {
    if (view.getUint16(at + 8, true) !== 8) stored.push(at);
    const names = view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    at += 30 + names + view.getUint32(at + 18, true);
  }
  return [
    ...(stored.length > 0 ? [`${stored.length} entries are stored`] : []),
    ...(paths[0] === '[Content_Types].xml' ? [] : ['the types are not the first entry']),
    ...paths.filter((path) => path.endsWith('/')).map((path) => `${path} is a folder`),
  ];
}

function checkTypes({ paths, trees }: OpenedPresentation): string[] {
  const types = trees.get('[Content_Types].xml');
  if (!types) return ['there are no types'];
  const typed = all(types, 'Override').map(({ attributes }) => attributes.PartName?.slice(1) ?? '');
  const byEnding = all(types, 'Default').map(({ attributes }) => attributes.Extension);
  const parts = paths.filter((path) => path !== '[Content_Types].xml' && !path.endsWith('.rels'));
  return [
    ...typed
      .filter((path) => !paths.includes(path))
      .map((path) => `the type of ${path}, which is not there`),
    ...typed
      .filter((path, index) => typed.indexOf(path) !== index)
      .map((path) => `${path} has two types`),
    ...parts
      .filter((path) => !typed.includes(path))
      .filter((path) => path.endsWith('.xml') || !byEnding.includes(path.split('.').at(-1)))
      .map((path) => `${path} has no type`),
  ];
}

function checkReferences({ paths, references }: OpenedPresentation): string[] {
  const targets = new Set(
    [...references.values()].flatMap((held) => [...held.values()].map(({ to }) => to)),
  );
  const themes = [...references]
    .filter(([owner]) => /Master\d/.test(owner))
    .flatMap(([, held]) => [...held.values()].filter(({ as }) => as === 'theme'))
    .map(({ to }) => to);
  return [
    ...[...targets]
      .filter((to) => !paths.includes(to))
      .map((to) => `a reference to ${to}, which is not there`),
    ...paths
      .filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml')
      .filter((path) => !targets.has(path))
      .map((path) => `nothing refers to ${path}`),
    ...(new Set(themes).size === themes.length ? [] : ['two masters share a theme']),
  ];
}

function checkNumbers(opened: OpenedPresentation, slides: OpenedSlide[]): string[] {
  const main = treeOf(opened, 'ppt/presentation.xml');
  const master = treeOf(opened, 'ppt/slideMasters/slideMaster1.xml');
  const layouts = [...all(main, 'p:sldMasterId'), ...all(master, 'p:sldLayoutId')];
  const ids = layouts.map(({ attributes }) => Number(attributes.id));
  const sectioned = all(main, 'p14:sldId').map(({ attributes }) => attributes.id);
  const own = slides.map(({ id }) => id);
  return [
    ...(isUnique(ids) && ids.every((id) => id >= 2_147_483_648) ? [] : ['numbers of layouts']),
    ...(isUnique(own) && own.every((id) => Number(id) >= 256) ? [] : ['numbers of slides']),
    ...(sectioned.join() === own.join() ? [] : ['sections do not hold each slide once, in order']),
    ...(main.attributes.rtl === '1' ? [] : ['the presentation does not run from right to left']),
  ];
}

function isUnique(values: unknown[]): boolean {
  return new Set(values).size === values.length;
}

/** Letters that XML cannot hold, and isolates and embeddings, which PowerPoint does not know. */
const refused =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters meant
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/;

function checkPart(path: string, tree: Element): string[] {
  const shapes = all(tree, 'p:cNvPr').map(({ attributes }) => attributes.id);
  const [top] = all(tree, 'p:spTree');
  const atTop = (top?.children ?? []).flatMap((shape) => all(shape, 'p:cNvPr').slice(0, 1));
  const movable = new Set(atTop.map(({ attributes }) => attributes.id));
  const aims = all(tree, 'p:spTgt').map(({ attributes }) => attributes.spid);
  const sizes = all(tree, 'a:ext').filter(({ attributes }) => attributes.cx !== undefined);
  const isLength = (text: string | null | undefined) => /^\d+$/.test(text ?? '');
  return [
    ...(isUnique(shapes) ? [] : ['two shapes have one number']),
    ...(isUnique(all(tree, 'p:cTn').map(({ attributes }) => attributes.id))
      ? []
      : ['two times have one number']),
    ...aims
      .filter((aim) => !movable.has(aim))
      .map((aim) => `an animation of ${aim}, which is no shape of the slide`),
    ...all(tree, 'p:txBody')
      .filter((text) => all(text, 'a:p').length === 0)
      .map(() => 'a text without a paragraph'),
    ...sizes
      .filter(({ attributes: { cx, cy } }) => !isLength(cx) || !isLength(cy))
      .map(() => 'a size that is no length'),
    ...all(tree, 'a:off')
      .filter(({ attributes: { x, y } }) => !/^-?\d+,-?\d+$/.test(`${x},${y}`))
      .map(() => 'a place that is none'),
    ...all(tree, 'a:srgbClr')
      .filter(({ attributes }) => !/^[0-9A-F]{6}$/.test(attributes.val ?? ''))
      .map(() => 'a colour that is none'),
    ...all(tree, 'a:t')
      .filter((words) => refused.test(textOf(words)))
      .map(() => 'a letter that is refused'),
  ].map((fault) => `${path}: ${fault}`);
}

const visible = new Set(['p:sp', 'p:grpSp', 'p:pic']);

function checkSlide(
  { path, tree, layout, notes }: OpenedSlide,
  opened: OpenedPresentation,
): string[] {
  const [top] = all(tree, 'p:spTree');
  const shapes = (top?.children ?? []).filter(
    (one) => one.type === 'element' && visible.has(one.name),
  );
  const titles = all(tree, 'p:ph').filter(({ attributes }) =>
    /^(ctrT|t)itle$/.test(attributes.type ?? ''),
  );
  // A picture over the whole slide lies behind the title, so it comes before it; the title is the first of all words.
  const first = shapes.find((one) => one.type === 'element' && all(one, 'p:txBody').length > 0);
  const holes = all(treeOf(opened, layout), 'p:ph').map(nameHole);
  return [
    ...(titles.length === 1 ? [] : [`${titles.length} titles`]),
    ...(first?.type === 'element' && all(first, 'p:ph').some((one) => one === titles[0])
      ? []
      : ['the title is not read first']),
    ...all(tree, 'p:ph')
      .map(nameHole)
      .filter((hole) => !holes.includes(hole))
      .map((hole) => `its layout has no placeholder ${hole}`),
    ...shapes
      .filter((shape) => !isTold(shape as Element))
      .map(() => 'a shape has neither words nor alt text, and is no ornament'),
    ...all(tree, 'p:sp')
      .filter((shape) => !fitsItself(shape))
      .map((shape) => `words that do not fit themselves: ${textOf(shape)}`),
    ...[tree, ...(notes ? [notes] : [])].flatMap(checkWords),
  ].map((fault) => `${path}: ${fault}`);
}

function nameHole({ attributes: { type, idx } }: Element): string {
  return `${type} ${idx ?? ''}`;
}

function isTold(shape: Element): boolean {
  const [name] = all(shape, 'p:cNvPr');
  const hasWords = shape.name === 'p:sp' && all(shape, 'a:t').length > 0;
  return hasWords || Boolean(name?.attributes.descr) || all(shape, 'adec:decorative').length > 0;
}

/** Words that may wrap become smaller in a wide font; the slide's number is the only one that does not. */
function fitsItself(shape: Element): boolean {
  const [frame] = all(shape, 'a:bodyPr');
  const [hole] = all(shape, 'p:ph');
  if (!frame || frame.attributes.wrap === 'none' || hole?.attributes.type === 'sldNum') return true;
  return all(frame, 'a:normAutofit').length === 1;
}

function checkWords(tree: Element): string[] {
  const paragraphs = all(tree, 'a:p').filter((one) => all(one, 'a:pPr')[0]?.attributes.rtl !== '1');
  const runs = all(tree, 'a:r').filter(
    (run) => !all(run, 'a:rPr')[0]?.attributes.lang?.startsWith('ar'),
  );
  return [
    ...paragraphs.map(() => 'a paragraph does not run from right to left'),
    ...runs.map(() => 'words without their language'),
  ];
}
