import { slideSize } from '../contract/slide-size.ts';
import { kindRules } from '../read/slide-kind.ts';
import { widthOfCard } from '../write/fit/card.ts';
import type { Area } from './area.ts';
import { footHoles, headlineHole, labelHole } from './hole.ts';
import type { Layout } from './layout-frame.ts';
import type { Tools } from './tools.ts';

/** Returns the area of the words on the card over a picture, px: as wide as they are, as high as the slide. */
export function cardArea(tools: Tools): Area {
  const w = widthOfCard(tools);
  return { x: slideSize.width - tools.sizes('side') - w, y: 0, w, h: slideSize.height };
}

/** Returns the layout of a slide that a picture fills; its words stand at the foot, where the card is. */
export function cardLayout(tools: Tools): Layout {
  const { palette, sizes } = tools;
  const { headline: rule } = kindRules.picture;
  const area = cardArea(tools);
  const line = sizes(rule.size) * sizes(`${rule.size}-line`);
  const bottom = slideSize.height - sizes('foot-height');
  const title = { ...area, y: bottom - 2 * line, h: 2 * line };
  const label = labelHole(tools, palette.of('muted'));
  const colours = { words: palette.of('muted'), number: palette.of('ink') };
  label.area = { ...label.area, x: area.x, w: area.w - 28 - 12, y: title.y - label.area.h - 8 };
  return {
    key: 'full-picture',
    name: 'صورة تملأ الشريحة',
    holes: [
      headlineHole(rule, title, palette.of('ink'), tools),
      label,
      ...footHoles(tools, colours, area),
    ],
    ornaments: [],
  };
}
