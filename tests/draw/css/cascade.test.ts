import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { declared, fontSize, fontWeight, inherited } from '../../../src/draw/css/cascade.ts';
import { readSheet } from '../../../src/draw/css/style-rules.ts';
import { readColour } from '../../../src/draw/postprocess/colour.ts';
import { paint } from '../../../src/draw/postprocess/paint.ts';

function openSvg(body: string): SVGSVGElement {
  const svg = new JSDOM(`<svg id="m">${body}</svg>`).window.document.querySelector('svg');
  if (!svg) throw new Error('no svg');
  return svg;
}

function find(svg: Element, selector: string): Element {
  const found = svg.querySelector(selector);
  if (!found) throw new Error(selector);
  return found;
}

describe('of several rules for one property', () => {
  const rect = (css: string, attributes = '') => {
    const svg = openSvg(`<g class="node teal"><rect class="box" ${attributes}/></g>`);
    return declared(find(svg, 'rect'), 'fill', readSheet(css));
  };

  it.each([
    ['the later of equals', '.box{fill:red}.box{fill:blue}', '', 'blue'],
    ['the more specific', '#m .box{fill:red}.node .box{fill:blue}', '', 'red'],
    ['the important one', '.box{fill:red!important}#m .box{fill:blue}', '', 'red'],
    ['the style attribute', '#m .box{fill:red}', 'style="fill:blue"', 'blue'],
    [
      'an important rule over a style attribute',
      '.box{fill:red!important}',
      'style="fill:blue"',
      'red',
    ],
    ['any rule over a presentation attribute', 'rect{fill:red}', 'fill="blue"', 'red'],
    ['a presentation attribute over nothing', '.other{fill:red}', 'fill="blue"', 'blue'],
    ['a child of the parent named', '.node>.box{fill:red}', '', 'red'],
    ['nothing for a parent that is not one', '#m>.box{fill:red}', '', undefined],
    ['what is not excluded', '.box:not(.big){fill:red}.box:not(.box){fill:blue}', '', 'red'],
    ['an attribute asked for', '[class*="te"] rect{fill:red}', '', 'red'],
    ['no state that a still drawing has not', '.box:hover{fill:red}', '', undefined],
    ['nothing out of an at-rule', '@media print{.box{fill:red}}', '', undefined],
  ])('%s holds', (_, css, attributes, value) => {
    expect(rect(css, attributes)).toBe(value);
  });
});

describe('letters', () => {
  const svg = openSvg('<g class="a"><text class="b"><tspan class="c">أ</tspan></text></g>');
  const span = find(svg, 'tspan');

  it('have a size in px, whatever units the rules use', () => {
    expect(fontSize(span, readSheet('.a{font-size:20px}.c{font-size:.5em}'), 16)).toBe(10);
    expect(fontSize(span, readSheet('.a{font-size:2rem}.b{font-size:50%}'), 16)).toBe(16);
    expect(fontSize(span, readSheet(''), 16)).toBe(16);
  });

  it('have a weight as a number', () => {
    expect(fontWeight(span, readSheet('.a{font-weight:bold}'))).toBe(700);
    expect(fontWeight(span, readSheet('.a{font-weight:bold}.c{font-weight:normal}'))).toBe(400);
  });

  it('skip values that say inherit', () => {
    const sheet = readSheet('.a{text-anchor:middle}.c{text-anchor:inherit}');
    expect(inherited(span, 'text-anchor', sheet)).toBe('middle');
  });
});

describe('painting', () => {
  it('leaves attributes that mean what the rules meant, and no rules', () => {
    const css = '.node rect{fill:#fff;stroke-width:2px}.gone{display:none}text{font-size:22px}';
    const svg = openSvg(
      `<style>${css}</style><g class="node"><rect style="stroke: RGB(255, 0, 0)" stroke-width="9"/>
       <circle class="gone"/><text><tspan font-weight="normal">أ</tspan></text></g>`,
    );
    paint(svg, readSheet(css), 16);
    expect(svg.querySelector('style,circle,[style]')).toBeNull();
    const rect = find(svg, 'rect');
    expect(rect.getAttribute('fill')).toBe('#fff');
    expect(rect.getAttribute('stroke')).toBe('#f00');
    expect(rect.getAttribute('stroke-width')).toBe('2');
    expect(find(svg, 'text').getAttribute('font-size')).toBe('22');
    expect(find(svg, 'tspan').hasAttribute('font-weight')).toBe(false);
  });

  it('repeats no value that an element inherits', () => {
    const css = 'g{fill:teal}rect{fill:teal}';
    const svg = openSvg('<g><rect/></g>');
    paint(svg, readSheet(css), 16);
    expect(find(svg, 'g').getAttribute('fill')).toBe('teal');
    expect(find(svg, 'rect').hasAttribute('fill')).toBe(false);
  });
});

it.each([
  ['rgb(251, 249, 244)', '#fbf9f4'],
  ['hsl(0, 100%, 50%)', '#f00'],
  ['hsl(210 50% 40%)', '#369'],
  ['#AABBCC', '#abc'],
  ['transparent', 'none'],
  ['rgba(0, 0, 0, 0)', 'none'],
  ['rgba(0, 0, 0, 0.5)', 'rgba(0,0,0,0.5)'],
])('the colour %s is written %s', (text, short) => {
  expect(readColour(text)).toBe(short);
});
