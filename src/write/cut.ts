import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as hb from 'harfbuzzjs';

const resolve = createRequire(import.meta.url).resolve;

/** The functions of HarfBuzz's subsetter that are called here; their values are handles and offsets. */
interface Subsetter {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(at: number): void;
  hb_blob_create(at: number, size: number, mode: number, data: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

/** hb-subset.h: no hinting, no closure over substitutions. */
const flags = 0x1 | 0x200;

/**
 * Returns a font (TTF) with only the glyphs that some lines of text use. If a naskh with many ligatures
 * is subset by its letters alone, it keeps every form that they could take in other words.
 */
export async function cutToLines(font: Uint8Array, lines: string[]): Promise<Uint8Array> {
  const wasm = await loadSubsetter();
  const input = wasm.hb_subset_input_create_or_fail();
  const glyphs = wasm.hb_subset_input_glyph_set(input);
  for (const glyph of glyphsOf(font, lines)) wasm.hb_set_add(glyphs, glyph);
  const letters = wasm.hb_subset_input_unicode_set(input);
  for (const letter of lines.join('')) wasm.hb_set_add(letters, letter.codePointAt(0) ?? 0);
  wasm.hb_subset_input_set_flags(input, flags);
  const at = wasm.malloc(font.byteLength);
  new Uint8Array(wasm.memory.buffer).set(font, at);
  const blob = wasm.hb_blob_create(at, font.byteLength, 2, 0, 0);
  const face = wasm.hb_face_create(blob, 0);
  const subset = wasm.hb_subset_or_fail(face, input);
  const result = wasm.hb_face_reference_blob(subset);
  const start = wasm.hb_blob_get_data(result, 0);
  const cut = new Uint8Array(wasm.memory.buffer).slice(
    start,
    start + wasm.hb_blob_get_length(result),
  );
  for (const one of [result, blob]) wasm.hb_blob_destroy(one);
  for (const one of [subset, face]) wasm.hb_face_destroy(one);
  wasm.hb_subset_input_destroy(input);
  wasm.free(at);
  return cut;
}

async function loadSubsetter(): Promise<Subsetter> {
  const bytes = await readFile(resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes);
  const wasm = instance.exports as unknown as Subsetter;
  wasm._initialize();
  return wasm;
}

/**
 * The glyphs of the shaped lines, and all intermediate glyphs: without its input glyph, a substitution
 * would be removed, too. Each word is also shaped alone, because browsers shape some words alone.
 */
function glyphsOf(bytes: Uint8Array, lines: string[]): Set<number> {
  const font = new hb.Font(new hb.Face(new hb.Blob(bytes)));
  const buffer = new hb.Buffer();
  const glyphs = new Set<number>();
  const note = (): boolean => {
    for (const { codepoint } of buffer.getGlyphInfos()) glyphs.add(codepoint);
    return true;
  };
  buffer.setMessageFunc(note);
  for (const text of new Set(lines.flatMap((line) => [line, ...line.split(' '), ...line]))) {
    buffer.clearContents();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    hb.shape(font, buffer);
    note();
  }
  return glyphs;
}
