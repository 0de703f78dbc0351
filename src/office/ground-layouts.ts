import { kindRules } from '../read/slide-kind.ts';
import { places } from '../write/fit/place.ts';
import { faces } from './face.ts';
import { footHoles, type Hole, headlineHole, labelHole, quotationHole, wideArea } from './hole.ts';
import { drawFootRule, type Layout, listAround } from './layout-frame.ts';
import type { Colour } from './palette.ts';
import type { Tools } from './tools.ts';

/** Returns the layout of the title slide. */
export function titleLayout(tools: Tools): Layout {
  const { sizes, palette } = tools;
  const { headline: rule } = kindRules.title;
  const line = sizes('cover') * sizes('cover-line');
  const area = { ...wideArea(tools), y: 88, h: 2 * line };
  const title = headlineHole(rule, area, palette.of('night-text'), tools);
  const style = { face: faces.ours, size: 26, colour: palette.of('night-muted'), pitch: 26 * 1.4 };
  const byline: Hole = {
    type: 'subTitle',
    idx: 1,
    name: 'الكاتب',
    prompt: 'الكاتب',
    area: { ...wideArea(tools), y: area.y + area.h + 20, h: style.pitch },
    style,
  };
  const occasion = labelHole(tools, palette.of('night-muted'));
  occasion.area = { ...occasion.area, y: 56 };
  const ground = palette.of('night');
  const holes = [title, occasion, byline];
  return { key: 'title', name: 'الغلاف', type: 'title', ground, holes, ornaments: [] };
}

/** Returns the layouts of great words on a ground of their own. */
export function listGrounds(tools: Tools): Layout[] {
  const { sizes, palette } = tools;
  const wide = wideArea(tools);
  const top = sizes('top') + sizes('label') * 1.4;
  const great = (kind: 'question' | 'quote' | 'closing', lines: number, colour: Colour) => {
    const { headline: rule } = kindRules[kind];
    const line = sizes(rule.size) * sizes(`${rule.size}-line`);
    return headlineHole(
      rule,
      { ...wide, y: top + (rule.over ?? 0), h: lines * line },
      colour,
      tools,
    );
  };
  const [text, muted] = [palette.of('night-text'), palette.of('night-muted')];
  const { size } = places.closing;
  const line = { face: faces.ours, size, pitch: size * sizes('ui-line') };
  const answer = { face: faces.display, size: 46, pitch: 46 * 1.7, colour: text };
  return [
    {
      key: 'question',
      name: 'سؤال',
      ground: palette.of('night'),
      holes: [
        great('question', 2, text),
        labelHole(tools, muted),
        quotationHole(tools, { ...wide, y: 405, h: 220 }, { ...answer, before: 24 }),
        ...footHoles(tools, { words: muted, number: text }),
      ],
      ornaments: [drawFootRule(tools, 'night-rule')],
    },
    {
      key: 'quote',
      name: 'اقتباس',
      ground: palette.of('paper-2'),
      holes: [
        great('quote', 4, palette.of('ink')),
        ...listAround(tools).slice(1),
        quotationHole(tools, { ...wide, y: 560, h: 90 }),
      ],
      ornaments: [drawFootRule(tools)],
    },
    {
      key: 'closing',
      name: 'الختام',
      ground: palette.of('night'),
      holes: [
        great('closing', 1, text),
        {
          ...quotationHole(tools, { ...wide, y: 250, h: 390 }, { ...line, colour: text }),
          name: 'سبل التواصل',
          prompt: 'البريد والموقع',
        },
        ...footHoles(tools, { words: muted, number: text }),
      ],
      ornaments: [drawFootRule(tools, 'night-rule')],
    },
  ];
}
