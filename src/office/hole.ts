import { slideSize } from '../contract/slide-size.ts';
import { type HeadlineRule, kindRules } from '../read/slide-kind.ts';
import type { Area } from './area.ts';
import type { Anchor } from './body.ts';
import { faces } from './face.ts';
import type { Colour } from './palette.ts';
import type { PlaceholderKind } from './shape.ts';
import type { TextStyle } from './text.ts';
import type { Tools } from './tools.ts';

/** A placeholder of a layout: where it stands and how its words are set, for the layout and its slides. */
export interface Hole extends PlaceholderKind {
  name: string;
  /** The words that PowerPoint shows where it is empty. */
  prompt: string;
  area: Area;
  style: TextStyle;
  anchor?: Anchor;
}

/** Numbers of placeholders: of the label, the source, the slide's number, the first of several columns. */
export const holeNumbers = { body: 1, label: 10, source: 11, number: 12, columns: 21 };

/** The foot line's height, px, and the part of it that the slide's number takes. */
const number = { width: 100, gap: 20 };
const pitches = { ui: 1.4 };

/** Returns the area between the sides of a slide, from its top to its foot, px. */
export function wideArea({ sizes }: Pick<Tools, 'sizes'>): Area {
  const side = sizes('side');
  return { x: side, y: 0, w: slideSize.width - 2 * side, h: slideSize.height };
}

/** Returns the placeholder of a headline, by the rule of its kind. */
export function headlineHole(
  rule: HeadlineRule,
  area: Area,
  colour: Colour,
  { sizes }: Tools,
): Hole {
  const size = sizes(rule.size);
  const face = rule.face === 'display' ? faces.display : faces.oursBold;
  const pitch = size * (rule.place === 'band' ? 1.45 : sizes(`${rule.size}-line`));
  const prompt = rule.words === 'ours' ? 'جملة تقول ما تؤكّده الشريحة' : 'كلمات من المقال';
  const style = { face, size, colour, pitch };
  return {
    type: rule.words === 'title' ? 'ctrTitle' : 'title',
    name: 'العنوان',
    prompt,
    area,
    style,
  };
}

/** Returns the placeholder of an assertion that stands in one line under a label. */
export function assertionHole(tools: Tools): Hole {
  const { headline: rule } = kindRules.statement;
  const { sizes } = tools;
  const line = sizes('headline') * sizes('headline-line');
  const area = { ...wideArea(tools), y: sizes('top') + labelHeight(tools) + 8, h: line };
  return headlineHole(rule, area, tools.palette.of('ink'), tools);
}

function labelHeight({ sizes }: Tools): number {
  return sizes('label') * pitches.ui;
}

/** Returns the placeholder of the small words over a headline. */
export function labelHole(tools: Tools, colour: Colour, area?: Area): Hole {
  const { sizes } = tools;
  const size = area ? sizes('caption') : sizes('label');
  const wide = wideArea(tools);
  // A rule of 28 px stands before the words, 12 px from them.
  const beside = { x: wide.x, y: sizes('top'), w: wide.w - 28 - 12, h: labelHeight(tools) };
  const style = { face: faces.ours, size, colour, pitch: size * pitches.ui };
  const kind = { type: 'body', idx: holeNumbers.label } as const;
  return { ...kind, name: 'التسمية', prompt: 'تسمية', area: area ?? beside, style };
}

/** Returns a placeholder of the author's words. */
export function quotationHole(
  tools: Tools,
  area: Area,
  look: Partial<TextStyle> & { anchor?: Anchor; place?: number } = {},
): Hole {
  const { sizes, palette } = tools;
  const { anchor, place = 0, ...style } = look;
  const size = style.size ?? sizes('quotation');
  const idx = place === 0 ? holeNumbers.body : holeNumbers.columns + place - 1;
  const own = {
    face: faces.author,
    size,
    colour: palette.of('ink'),
    pitch: size * sizes('quotation-line'),
    ...style,
  };
  const name = place === 0 ? 'الاقتباسات' : `الاقتباس ${place}`;
  const hole = { type: 'body', idx, name, prompt: 'كلمات من المقال', area, style: own } as const;
  return anchor ? { ...hole, anchor } : hole;
}

/** Returns the placeholders at the foot: what the slide rests on, and its number. */
export function footHoles(
  tools: Tools,
  colours: { words: Colour; number: Colour },
  area?: Area,
): Hole[] {
  const { sizes } = tools;
  const height = sizes('foot-height');
  const { x, w } = area ?? wideArea(tools);
  const y = slideSize.height - height;
  const size = sizes('foot');
  const look = { size, pitch: size * pitches.ui };
  return [
    {
      type: 'ftr',
      idx: holeNumbers.source,
      name: 'المصدر',
      prompt: 'المصدر',
      area: { x: x + number.width + number.gap, y, w: w - number.width - number.gap, h: height },
      style: { ...look, face: faces.ours, colour: colours.words },
      anchor: 'ctr',
    },
    {
      type: 'sldNum',
      idx: holeNumbers.number,
      name: 'رقم الشريحة',
      prompt: '#',
      area: { x, y, w: number.width, h: height },
      style: { ...look, face: faces.oursSemibold, colour: colours.number, align: 'l' },
      anchor: 'ctr',
    },
  ];
}
