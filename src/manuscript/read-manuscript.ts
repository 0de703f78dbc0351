import { error, type Message } from '../read/message.ts';
import { arrange } from './arrange.ts';
import { readDocx } from './docx/docx.ts';
import { writeEssayText } from './essay-text.ts';
import { tellFileForm } from './file-form.ts';
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

/**
 * Returns what a deck takes from an author's file: .docx, .odt, .html, .md or text. Whatever does not come
 * along as it stands is a warning. Reports one error for a file that cannot be read rightly, with the way
 * out; bytes of any kind end in one or the other.
 */
export async function readManuscript(path: string, bytes: Uint8Array): Promise<TakenManuscript> {
  const place = { path, line: 1, column: 1 };
  const refuse = (reason: string): TakenManuscript => {
    return { pictures: [], messages: [error('manuscript-refused', place, reason)] };
  };
  const told = tellFileForm(path, bytes);
  if ('refusal' in told) return refuse(told.refusal);
  try {
    if (told.form === 'zip') return take(await readZip(path, await openArchive(bytes)));
    const { encoding, text } = decodeText(bytes);
    if (text === undefined) return { pictures: [], messages: [refuseEncoding(encoding, path)] };
    const found: Finding[] =
      encoding === 'UTF-8' ? [] : [{ name: 'encoding', words: encoding, place }];
    if (told.form === 'markdown') return take(readMarkdown(path, text), found);
    const isPage = /^\s*(?:<!doctype html|<html)/i.test(text);
    if (told.form === 'html' || isPage) {
      const asPage: Finding[] = told.form === 'html' ? [] : [{ name: 'page', words: '', place }];
      return take(readHtml(path, text), [...found, ...asPage]);
    }
    const { text: plain, messages } = takePlainText(path, text);
    return { text: plain, pictures: [], messages: [...reportFindings(found), ...messages] };
  } catch (cause) {
    if (cause instanceof Unreadable) return refuse(cause.message);
    throw cause;
  }
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
    'this file is an archive, but no text of Word or LibreOffice: open it where it was made and save it as .docx',
  );
}

function refuseEncoding(encoding: string, path: string): Message {
  const place = { path, line: 1, column: 1 };
  const what = encoding
    ? `this file is ${encoding} text, or damaged`
    : 'this file is no text that minbar knows';
  return error(
    'file-not-utf8',
    place,
    `${what}: open it in a word processor and save it as UTF-8, or as .docx`,
  );
}
