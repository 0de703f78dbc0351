import { childOf, childrenOf, findAll, type XmlElement } from '../source/xml.ts';
import { type OpenLine, type Reading, wordsIn } from './reading.ts';

/** Reads a drawing: its text boxes and pictures wait in the line until the paragraph is read. */
export function readDrawing(element: XmlElement, line: OpenLine, { targets, say }: Reading): void {
  const drawing = chooseForm(element);
  const boxes = findAll(drawing, 'w:txbxContent');
  const alt = describe(drawing);
  const pictures = [...findAll(drawing, 'a:blip'), ...findAll(drawing, 'v:imagedata')];
  line.boxes.push(...boxes);
  for (const box of boxes) say('textBox', wordsIn(box));
  for (const { attributes } of pictures) {
    const id = attributes['r:embed'] ?? attributes['r:id'] ?? attributes['r:link'] ?? '';
    const target = targets.get(id);
    if (target && !target.isOutside) line.pictures.push({ part: target.address, alt, caption: '' });
    else say('picture', target?.address ?? alt);
  }
  if (boxes.length + pictures.length === 0) say('object', alt || nameOf(drawing));
}

/** Word writes newer drawings twice: once for itself, once for older programs. */
function chooseForm(element: XmlElement): XmlElement {
  if (element.name !== 'mc:AlternateContent') return element;
  const forms = [childOf(element, 'mc:Choice'), childOf(element, 'mc:Fallback')];
  return forms.find((form) => childrenOf(form).length > 0) ?? element;
}

function describe(drawing: XmlElement): string {
  const [about] = findAll(drawing, 'wp:docPr');
  const [shape] = findAll(drawing, 'v:shape');
  const { descr, title } = about?.attributes ?? {};
  return descr || title || shape?.attributes.alt || '';
}

function nameOf(drawing: XmlElement): string {
  return findAll(drawing, 'wp:docPr')[0]?.attributes.name ?? wordsIn(drawing);
}
