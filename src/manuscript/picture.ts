/** A picture of a manuscript. */
export interface Picture {
  /** The file's content, if it is in the manuscript itself. */
  content?: Uint8Array;
  /** A relative address, if it is a file beside the manuscript. */
  address?: string;
  /** The author's alternative text for people who do not see it. */
  alt: string;
  caption: string;
}

type PictureForm = 'png' | 'jpg' | 'gif' | 'webp';

/** The first characters of picture files, as Latin-1 text, and where they begin. */
const signatures: { start: string; at: number; form: PictureForm }[] = [
  { start: '\u0089PNG\r\n', at: 0, form: 'png' },
  { start: '\u00ff\u00d8\u00ff', at: 0, form: 'jpg' },
  { start: 'GIF8', at: 0, form: 'gif' },
  { start: 'WEBP', at: 8, form: 'webp' },
];

/** Returns the form of a picture by its first bytes; undefined if minbar does not show it. */
export function tellPictureForm(content: Uint8Array): PictureForm | undefined {
  const first = String.fromCharCode(...content.subarray(0, 16));
  return signatures.find(({ start, at }) => first.startsWith(start, at))?.form;
}
