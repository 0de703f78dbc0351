import { Buffer } from 'node:buffer';
import { error, type Message } from '../read/message.ts';
import { arrange } from './arrange.ts';
import { readDocx } from './docx/docx.ts';
import { writeEssayText } from './essay-text.ts';
import { type FileForm, tellFileForm } from './file-form.ts';
import { type Finding, reportFindings } from './finding.ts';
import { readHtml } from './html/html.ts';
import type { ReadManuscript } from './manuscript.ts';
import { readMarkdown } from './markdown/markdown.ts';
import { readOdt } from './odt/odt.ts';
import { listPictures, type PlacedPicture } from './placed-picture.ts';
import { type Archive, openArchive } from './source/archive.ts';
import { decodeText } from './text/encoding.ts';
import { takePlainText } from './text/plain-text.ts';
import { Unreadable } from './unreadable.ts';

/** What is taken from a manuscript: the text of essay.txt, and the pictures with their places. */
export interface TakenManuscript {
  text?: string;
  pictures: PlacedPicture[];
  messages: Message[];
}

/** Most MB of a file by its form, and of the words in it: 1 MB of words is twelve hours of speech. */
const most = { zip: 64, html: 32, markdown: 1, text: 1, words: 1 };

/**
 * Returns what a deck takes from an author's file: .docx, .odt, .html, .md or text. Whatever does not come
 * along as it stands is a warning. Reports one error, with advice, for a file that cannot be read
 * correctly. Any bytes give a text or this error.
 */
export async function readManuscript(path: string, bytes: Uint8Array): Promise<TakenManuscript> {
  const place = { path, line: 1, column: 1 };
  const refuse = (reason: string): TakenManuscript => {
    return { pictures: [], messages: [error('manuscript-refused', place, reason)] };
  };
  const told = tellFileForm(path, bytes);
  if ('refusal' in told) return refuse(told.refusal);
  const tooLarge = checkSize('this file has', bytes.length, most[told.form]);
  if (tooLarge) return refuse(tooLarge);
  try {
    const taken = await readForm(path, told.form, bytes);
    const tooLong = checkSize(
      'the words of this file have',
      Buffer.byteLength(taken.text ?? ''),
      most.words,
    );
    return tooLong ? refuse(tooLong) : taken;
  } catch (cause) {
    if (cause instanceof Unreadable) return refuse(cause.message);
    throw cause;
  }
}

async function readForm(path: string, form: FileForm, bytes: Uint8Array): Promise<TakenManuscript> {
  if (form === 'zip') return take(await readZip(path, await openArchive(bytes)));
  const place = { path, line: 1, column: 1 };
  const { encoding, text } = decodeText(bytes);
  if (text === undefined) return { pictures: [], messages: [refuseEncoding(encoding, path)] };
  const found: Finding[] =
    encoding === 'UTF-8' ? [] : [{ name: 'encoding', words: encoding, place }];
  if (form === 'markdown') return take(readMarkdown(path, text), found);
  if (form === 'html') return take(readHtml(path, text), found);
  if (/^\s*(?:<!doctype html|<html)/i.test(text))
    return take(readHtml(path, text), [...found, { name: 'page', words: '', place }]);
  const { text: plain, messages } = takePlainText(path, text);
  return { text: plain, pictures: [], messages: [...reportFindings(found), ...messages] };
}

function checkSize(what: string, bytes: number, megabytes: number): string | undefined {
  const size = `${(bytes / 2 ** 20).toFixed(1)} MB`;
  return bytes > megabytes * 2 ** 20
    ? `${what} ${size}, but minbar reads at most ${megabytes} MB`
    : undefined;
}

function take(read: ReadManuscript, before: Finding[] = []): TakenManuscript {
  const { manuscript, findings } = arrange(read);
  return {
    text: writeEssayText(manuscript),
    pictures: listPictures(manuscript.blocks),
    messages: reportFindings([...before, ...findings]),
  };
}

/** A zip file is a Word or an OpenDocument text by what is in it, whatever its name. */
async function readZip(path: string, archive: Archive): Promise<ReadManuscript> {
  const has = (name: string) => archive.names.includes(name);
  if (has('content.xml')) return readOdt(path, archive);
  if (has('word/document.xml') || has('_rels/.rels')) return readDocx(path, archive);
  throw new Unreadable(
    'this file is an archive, but not a Word or LibreOffice document: open it where it was made and save it as .docx',
  );
}

function refuseEncoding(encoding: string, path: string): Message {
  const place = { path, line: 1, column: 1 };
  const what = encoding
    ? `this file is ${encoding} text, or damaged`
    : 'minbar does not know the encoding of this file';
  return error(
    'file-not-utf8',
    place,
    `${what}: open it in a word processor and save it as UTF-8, or as .docx`,
  );
}
