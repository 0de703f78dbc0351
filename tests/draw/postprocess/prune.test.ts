import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { openPage } from '../../../src/draw/dom/dom-page.ts';
import { prune } from '../../../src/draw/postprocess/prune.ts';

/** Returns what stays of a drawing, as a whole DOM reads it. */
function pruned(inner: string): Element {
  const host = openPage().document.createElement('div');
  host.innerHTML = `<svg>${inner}<text>روسيا</text></svg>`;
  const [svg] = host.children;
  if (!svg) throw new Error('no drawing');
  prune(svg);
  const whole = new JSDOM(host.innerHTML).window.document;
  expect(whole.querySelectorAll('body > *')).toHaveLength(1);
  return whole.body;
}

describe('of a drawing', () => {
  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<foreignObject><b>x</b></foreignObject>',
    '<image href="https://evil.example/x"/>',
    '<use href="#x"/>',
    '<style>@import "https://evil.example/x"</style>',
    '<iframe src="https://evil.example"></iframe>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
    '<set attributeName="onclick" to="alert(1)"/>',
    '<feImage href="https://evil.example/x"/>',
  ])('nothing stays of %s', (part) => {
    expect(pruned(part).innerHTML).toBe('<svg><text>روسيا</text></svg>');
  });

  it.each([
    'onclick="alert(1)"',
    'onload=alert(1)',
    'href="javascript:alert(1)"',
    'xlink:href="https://evil.example/x"',
    'style="fill:url(https://evil.example/x)"',
    'fill="url(https://evil.example/x)"',
    'fill="URL(https://evil.example/x)"',
    'fill="url (https://evil.example/x)"',
    'fill="u\\72l(https://evil.example/x)"',
    'fill="url(#a) url(https://evil.example/x)"',
    'mask="url(//evil.example/x)"',
    'filter="url(#a)"',
    'src="https://evil.example/x"',
  ])('no attribute stays of %s', (attribute) => {
    const rect = pruned(`<rect ${attribute} width="5" height="5"/>`).querySelector('rect');
    expect(rect?.getAttributeNames()).toEqual(['width', 'height']);
  });

  it('a link stays as a group, and a reference within stays', () => {
    const body = pruned('<a href="javascript:alert(1)" class="b"><rect width="5"/></a>');
    expect(body.querySelector('a')).toBeNull();
    expect(body.querySelector('g.b rect')).not.toBeNull();
    const line = pruned('<marker id="m"/><line marker-end="url(#m)" x2="5"/>').querySelector(
      'line',
    );
    expect(line?.getAttribute('marker-end')).toBe('url(#m)');
  });

  it('names and descriptions contain words only', () => {
    const body = pruned('<title>أ<g><path d="M0 0"/></g></title><desc><title>ب<g/></title></desc>');
    expect(body.innerHTML).toContain('<title>أ</title><desc>ب</desc>');
  });

  it('words stay words, even if they look like markup', () => {
    const body = pruned(
      '<text data-id="&quot;><img src=x>">&lt;img src=x onerror=alert(1)></text>',
    );
    expect(body.querySelector('img')).toBeNull();
    expect(body.textContent).toContain('<img src=x onerror=alert(1)>');
  });
});
