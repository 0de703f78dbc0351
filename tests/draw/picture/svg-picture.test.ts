import { describe, expect, it } from 'vitest';
import { cleanSvg } from '../../../src/draw/picture/svg-picture.ts';

const clean = (text: string) => cleanSvg(new TextEncoder().encode(text));
const draw = (inner: string, attributes = 'viewBox="0 0 40 30"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;

/** Returns groups of which each shows the one before it nine times. */
const multiply = (times: number) =>
  Array.from({ length: times }, (_, at) => {
    const uses = `<use href="#n${at}"/>`.repeat(9);
    return `<g id="n${at + 1}">${uses}</g>`;
  }).join('');

describe('an SVG picture', () => {
  it('keeps what draws: shapes, gradients, filters, styles, pictures of its own, and parts drawn again', () => {
    const inner =
      '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient><filter id="f"><feGaussianBlur stdDeviation="2"/></filter><path id="p" d="M0 0h9"/></defs><style>.a{fill:url(#g)}</style><g filter="url(#f)"><rect class="a" width="9" height="9"/></g><use xlink:href="#p" x="3"/><image href="data:image/png;base64,AAAA" width="4" height="4"/>';
    const { text, removed, hasWords } = clean(draw(inner));
    expect(text).toContain(inner);
    expect(removed).toEqual([]);
    expect(hasWords).toBe(false);
  });

  it.each([
    ['<script>alert(1)</script>', ['<script>']],
    [
      '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">a</div></foreignObject>',
      ['<foreignObject>'],
    ],
    ['<set attributeName="href" to="https://example.org"/>', ['<set>']],
    ['<rect onclick="alert(1)" width="1" height="1"/>', ['scripts']],
    ['<image href="https://example.org/a.png"/>', ['addresses']],
    ['<image xlink:href="file:///etc/hosts"/>', ['addresses']],
    ['<image href="data:image/svg+xml;base64,AAAA"/>', ['addresses']],
    ['<use href="other.svg#a"/>', ['addresses']],
    ['<style>@import "https://example.org/a.css";</style>', ['addresses']],
    ['<rect style="fill:url(https://example.org/a)"/>', ['addresses']],
    ['<rect style="fill:u\\72l(https://example.org/a)"/>', ['addresses']],
    ['<style><![CDATA[a{background:url("//example.org/a")}]]></style>', ['addresses']],
  ])('is shown without %s, which is said', (inner, removed) => {
    const cleaned = clean(draw(inner));
    expect(cleaned.removed).toEqual(removed);
    expect(cleaned.text).not.toMatch(/example|alert|hosts|svg\+xml|script/);
  });

  it('is shown without the notes of drawing programs and without links, of which nothing is said', () => {
    const inner =
      '<metadata>a</metadata><ink:view xmlns:ink="http://www.inkscape.org/namespaces/inkscape"/><a href="https://example.org"><rect width="1" height="1"/></a>';
    const { text, removed } = clean(draw(inner));
    expect(removed).toEqual([]);
    expect(text).toContain('<g><rect width="1" height="1"/></g>');
    expect(text).not.toMatch(/metadata|inkscape|example/);
  });

  it('has the size that it says, or that of its view', () => {
    const { width, height } = clean(draw('', 'width="2in" height="48pt"'));
    expect([width, height]).toEqual([192, 64]);
    expect(clean(draw('', 'width="100%" viewBox="5 5 40 30"'))).toMatchObject({
      width: 40,
      height: 30,
    });
    expect(clean(draw('', 'width="2in" height="48pt"')).text).toContain('viewBox="0 0 192 64"');
  });

  it.each([
    ['that is cut off', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g>'],
    [
      'whose entities multiply',
      '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>&b;</title></svg>',
    ],
    ['without a size', draw('', '')],
    ['with a size of nothing', draw('', 'width="0" height="0"')],
    ['that nests without end', draw('<g>'.repeat(5000) + '</g>'.repeat(5000))],
    ['that is within itself', draw('<g id="a"><use href="#a"/></g>')],
    ['whose parts multiply', draw(`<path id="n0" d="M0 0"/>${multiply(20)}`)],
    ['of more than 4 MB', draw(' '.repeat(5_000_000))],
  ])('%s is refused', (_, text) => {
    expect(() => clean(text)).toThrow(/this drawing/);
  });
});
