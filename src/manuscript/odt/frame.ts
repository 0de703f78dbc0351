import { childOf, findAll, textOf, type XmlElement } from '../source/xml.ts';
import type { OpenLine, Reading } from './reading.ts';

/** Reads a frame or a drawing: its text box and its picture wait in the line until the paragraph is read. */
export function readFrame(frame: XmlElement, line: OpenLine, { say }: Reading): void {
  const [box] = findAll(frame, 'draw:text-box');
  if (box) {
    // A caption is in a box with its picture; this is not a text box of the author.
    if (findAll(box, 'draw:image').length === 0) say('textBox', textOf(box));
    line.boxes.push(box);
    return;
  }
  const image = childOf(frame, 'draw:image');
  const object = childOf(frame, 'draw:object') ?? childOf(frame, 'draw:object-ole');
  const words = textOf(frame).trim();
  const title = findAll(frame, 'svg:title')[0] ?? findAll(frame, 'svg:desc')[0];
  const alt = title ? textOf(title).trim() : '';
  if (object) say(childOf(object, 'math') ? 'formula' : 'object', alt);
  else if (image)
    line.pictures.push({ address: image.attributes['xlink:href'] ?? '', alt, caption: '' });
  else if (words === '') say('object', frame.attributes['draw:name'] ?? '');
  else {
    say('textBox', words);
    line.boxes.push(frame);
  }
}
