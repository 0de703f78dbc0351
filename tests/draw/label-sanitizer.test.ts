import { expect, it } from 'vitest';
import { openPage } from '../../src/draw/dom/dom-page.ts';
import { plainLabel } from '../../src/draw/label-sanitizer.ts';

const page = openPage().document;

it.each([
  ['words', 'روسيا & تركيا', 'روسيا & تركيا'],
  ['a break', 'روسيا<br/>تركيا', 'روسيا<br>تركيا'],
  ['a sign', 'a < b', 'a &lt; b'],
  ['a mark', '<b>روسيا</b>', '<b>روسيا</b>'],
  ['a script', '<script>alert(1)</script>روسيا', 'روسيا'],
  ['a picture', '<img src=x onerror=alert(1)>روسيا', 'روسيا'],
  ['an event', '<b onclick="alert(1)">روسيا</b>', '<b>روسيا</b>'],
  ['a link', '<a href="javascript:alert(1)">روسيا</a>', '<a>روسيا</a>'],
  ['a frame', '<iframe src="https://evil.example">x</iframe>روسيا', 'روسيا'],
  ['a style', 'روسيا<style>*{}</style>', 'روسيا'],
  ['capitals', '<SCRIPT>alert(1)</SCRIPT><B>روسيا</B>', '<b>روسيا</b>'],
  ['what never closes', 'روسيا<script>alert(1)', 'روسيا'],
])('a label with %s', (_, label, plain) => {
  expect(plainLabel(label, page)).toBe(plain);
});
