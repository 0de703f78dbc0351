import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { markArtifacts } from '../../../src/print/text/artifact.ts';
import { applyEdits } from '../../../src/print/text/edit.ts';
import { readOperations } from '../../../src/print/text/operation.ts';
import { addListBodies } from '../../../src/print/text/structure.ts';

function mark(content: string, resources?: PDFDict): string {
  const bytes = Buffer.from(content);
  const edits = markArtifacts(readOperations(bytes) ?? [], resources);
  return Buffer.from(applyEdits(bytes, edits)).toString().replaceAll('\n', ' ');
}

describe('content outside the structure is an artifact', () => {
  it.each([
    ['a ground', '1 1 1 rg 0 0 9 9 re f', '1 1 1 rg /Artifact BMC 0 0 9 9 re f EMC'],
    ['a line', 'q 0 0 m 9 9 l S Q', 'q /Artifact BMC 0 0 m 9 9 l S EMC Q'],
    ['a running header', 'BT /F1 9 Tf <00> Tj ET', '/Artifact BMC BT /F1 9 Tf <00> Tj ET EMC'],
    ['a shading', '/P1 sh', '/Artifact BMC /P1 sh EMC'],
  ])('as %s', (_, content, marked) => {
    expect(mark(content)).toBe(marked);
  });

  it.each([
    ['what is marked', '/P <</MCID 0>> BDC BT <00> Tj ET 0 0 9 9 re f EMC'],
    ['a clip', '0 0 9 9 re W n'],
    ['a change of state', 'q 1 0 0 1 0 0 cm /G3 gs Q'],
  ])('but %s is none', (_, content) => {
    expect(mark(content)).toBe(content);
  });

  it('as a form without a structure of its own', async () => {
    const { context } = await PDFDocument.create();
    const form = (content: string, inner = context.obj({})) =>
      context.register(
        context.flateStream(content, {
          Subtype: 'Form',
          Resources: context.obj({ XObject: inner }),
        }),
      );
    const tagged = form('/P <</MCID 0>> BDC EMC');
    const forms = {
      Bare: form('0 0 9 9 re f'),
      Own: tagged,
      Deep: form('', context.obj({ tagged })),
    };
    // What was made is read as a file would be.
    const pdf = await PDFDocument.create();
    pdf.addPage().node.set(PDFName.of('Resources'), pdf.context.obj({}));
    for (const [ref, object] of context.enumerateIndirectObjects()) pdf.context.assign(ref, object);
    const resources = context.obj({ XObject: context.obj(forms) });
    expect(mark('/Bare Do /Own Do /Deep Do', resources)).toBe(
      '/Artifact BMC /Bare Do EMC /Own Do /Deep Do',
    );
  });
});

it('loose parts of list items become their bodies, those elsewhere stay', async () => {
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  const element = (kind: string, kids: unknown) =>
    context.register(context.obj({ Type: 'StructElem', S: kind, K: kids as never }));
  const body = element('NonStruct', 4);
  const loose = element('NonStruct', 5);
  const item = element('LI', [3, body]);
  const list = element('L', item);
  pdf.catalog.set(
    PDFName.of('StructTreeRoot'),
    context.obj({ K: element('Document', [list, loose]) }),
  );
  addListBodies(pdf);
  const kinds = [item, body, loose].map((ref) =>
    context.lookup(ref, PDFDict).get(PDFName.of('S'))?.toString(),
  );
  expect(kinds).toEqual(['/LI', '/LBody', '/NonStruct']);
});
