import { childrenOf, findAll, textOf, type XmlElement } from '../source/xml.ts';
import { isInsideCode, sayField } from './field.ts';
import { type OpenLine, type Reading, wordsIn } from './reading.ts';
import { readRun } from './run.ts';

/** Elements that only hold others. */
const wrappers = new Set([
  ...['w:smartTag', 'w:sdt', 'w:sdtContent', 'w:customXml', 'w:bdo', 'w:dir', 'w:ruby'],
  'w:rubyBase',
]);

/** Reads the runs of a paragraph, with tracked changes taken as accepted; findings say which. */
export function readInline(element: XmlElement, line: OpenLine, reading: Reading): void {
  for (const child of childrenOf(element)) readChild(child, line, reading);
}

function readChild(child: XmlElement, line: OpenLine, reading: Reading): void {
  const { say } = reading;
  const { name } = child;
  if (name === 'w:r') readRun(child, line, reading);
  else if (wrappers.has(name)) readInline(child, line, reading);
  else if (name === 'w:ins' || name === 'w:moveTo') {
    const words = wordsIn(child);
    if (words !== '') say(name === 'w:ins' ? 'insertion' : 'move', words);
    readInline(child, line, reading);
  } else if (name === 'w:del') sayDeletion(child, reading);
  else if (name === 'w:hyperlink') readLink(child, line, reading);
  else if (name === 'w:fldSimple') {
    sayField(child.attributes['w:instr'] ?? '', say);
    readInline(child, line, reading);
  } else if (name === 'm:oMath' || name === 'm:oMathPara')
    say('formula', findAll(child, 'm:t').map(textOf).join(''));
  else if (name !== 'w:moveFrom' && name !== 'w:pPr' && wordsIn(child) !== '')
    say('unknown', `${name} ${wordsIn(child)}`);
}

function sayDeletion(element: XmlElement, { say }: Reading): void {
  const words = wordsIn(element);
  if (words !== '') say('deletion', words);
}

function readLink(element: XmlElement, line: OpenLine, reading: Reading): void {
  const target = reading.targets.get(element.attributes['r:id'] ?? '');
  if (target && !isInsideCode(reading))
    reading.say('link', `${wordsIn(element)} ${target.address}`);
  readInline(element, line, reading);
}
