import { readGlyphs, writeGlyphs } from '../../src/print/text/glyph.ts';
import { writeTables } from '../../src/print/text/truetype.ts';
import { naskh, tablesOf } from '../print/text/face.ts';

/** Operations of a content stream with every kind of word that it can hold. */
export const content = `/Artifact BMC % ground
q 1 0 0 -.5 0 792 cm 0 0 10 10 re f Q EMC
BT /F5 12 Tf 1 0 0 -1 56 80 Tm <</MCID 0 /ActualText <FEFF0644>>> BDC
(a\\(b\\)\\\\\\101\\7\\n(c)\\
d) Tj [<00410042> -12.5 (\u00f6\\)] TJ true null EMC ET`;

/** A CMap with codes one by one, ranges that count up and ranges that take texts from a list. */
export const cmap = `/CIDInit /ProcSet findresource begin
1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar <0003> <0020> <0004> <06440627> endbfchar
3 beginbfrange <0005> <0007> <0041> <0008> <000A> [<0627> <0628> <062A>]
<000B> <000B> <0062> endbfrange
endcmap`;

/** A font of six tables and the first glyphs of the naskh. */
export function makeFont(): Uint8Array {
  const tables = tablesOf(naskh);
  const glyphs = readGlyphs(tables);
  if (!glyphs) throw new Error('the naskh has no glyphs');
  const names = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf'];
  const needed = new Map([...tables].filter(([name]) => names.includes(name)));
  return writeTables(writeGlyphs(needed, { ...glyphs, list: glyphs.list.slice(0, 4) }, 1));
}

export const path = 'M10-5.5L1e2,3h4v-.5c1 2 3 4 5 6S7 8 9 10q1,1 2,2t3 3a5 5 0 0 1 9 9zM0 0zl3 4';

export const transform = 'translate(10,-5.5) rotate(45 1 2) scale(.5) matrix(1 0 0 1 2e1 3)';

export const sheet = `@import url("x"); .a > .b:not(.c)::after, #d [e^="f"] { fill: rgb(1, 2, 3) !important;
stroke-width: calc(1px + 2em); /* note */ } @media print { g { x: "\\201C" } } :root { --ink: #fff; }`;

export const markup = `<g class="a" d='M0 0' e=f><!-- note --><text x="1">أ &amp; &#x628;&#1576;&nbsp;</text>
<br><![CDATA[x]]><path d="M0 0"/></g><svg viewBox="0 0 1 1"><foreignObject><p>ب</p></foreignObject></svg>`;

export const essay = `العنوان

شهدت العلاقة «توتراً» عام 2020. ثم هدأت الأمور، قال د. علي: هل انتهت؟
السيناريو الأول: تعود العلاقة بين موسكو وباكو إلى ما كانت عليه.
* كاتب`;

export const slide = `---
kind: timeline
label: "عام \\u0661"
passages: [شهدت العلاقة, 'ثم']
turn: 2020
---

# العنوان:\\
هل انتهت؟

- **2020** عام\\
  توتراً
* «هدأت» الأمور

\`\`\`alliances
stage: war
since: before
show:
  - russia baku tension
  - "baku russia"
\`\`\`
`;

export const deckFile = `minutes: 20
occasion: |
  ندوة
strands:
  - name: "باكو"
    colour: teal
  - { name: موسكو, colour: maroon }
# note
transition: fade`;

export const alliances = `actors:
  russia: { name: روسيا, place: 10 20.5, leading: true }
  baku:
    name: >-
      أذربيجان
    also: [باكو]
    place: "80 20"
stages:
  war:
    name: الحرب
    relations:
      - from: russia
        to: baku
        kind: tension
        label: توتر
        quote: شهدت العلاقة
  truce:
    name: الهدنة
    after: war
    relations:
      - { from: russia, to: [baku], kind: mediation, label: وساطة, quote: وساطة, degree: more }
    ends:
      - from: baku
        to: russia
        kind: tension
        quote: >-
          هدأت
          الأمور`;

export const drawing = `---
title: أ
---
%%{init: {"theme": "base"}}%%
%% note
flowchart TD
  a["باكو"] -->|x| b`;
