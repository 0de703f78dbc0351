import type { Element } from 'xast';
import { slideSize } from '../../contract/slide-size.ts';
import type { DrawnSlide } from '../../draw/illustration.ts';
import type { ShownPicture } from '../../draw/picture/shown-picture.ts';
import { layCard } from '../../write/fit/card.ts';
import { columnOf, heightOfCaption, widthBesidePicture } from '../../write/fit/picture.ts';
import { places } from '../../write/fit/place.ts';
import type { Area } from '../area.ts';
import { writeColumn } from '../body.ts';
import { cardArea } from '../card-layout.ts';
import { faces } from '../face.ts';
import { wideArea } from '../hole.ts';
import { body } from '../layout-frame.ts';
import { placePicture } from '../picture.ts';
import { box } from '../shape.ts';
import { type ContentWriter, type SlideContext, topOfBody } from '../slide-context.ts';
import type { Paragraph } from '../text.ts';

/** The padding over a picture, px (styles/pictures.css). */
const over = 20;

/** Returns the picture of a statement, in the middle of its height, and its caption under it. */
export const writePicture: ContentWriter = (slide, context) => {
  const { shown: picture } = slide;
  if (!picture) return { shapes: [], clicks: [] };
  const area = areaOfPicture(slide, picture, context);
  const placed = placePicture(picture, area);
  const column = columnOf(picture.shown);
  const under = { ...area, x: area.x + (area.w - column) / 2, w: column, y: area.y + area.h };
  return {
    shapes: [placed.shape, ...writeCaption(picture, under, context)],
    clicks: [],
    pictures: [placed],
  };
};

function areaOfPicture(slide: DrawnSlide, picture: ShownPicture, context: SlideContext): Area {
  const { tools } = context;
  const { width: w, height: h } = picture.shown;
  const wide = wideArea(tools);
  const column = columnOf(picture.shown);
  const beside = widthBesidePicture(picture, tools) + places.pictured.between;
  const room = slide.points.length > 0 ? wide.w - beside : wide.w;
  const top = topOfBody(slide, context) + over;
  const bottom = body.bottom - (places.pictured.padding - over);
  const caption = heightOfCaption(picture, column, tools);
  const y = top + Math.max(0, (bottom - top - h - caption) / 2);
  return { x: wide.x + (room - w) / 2, y, w, h };
}

/** Returns a picture over the whole slide, and the card with its words, which both lie behind the title. */
export const writeFullPicture: ContentWriter = (slide, context) => {
  const { shown: picture } = slide;
  if (!picture) return { shapes: [], clicks: [] };
  const { tools } = context;
  const { left, top, caption } = layCard(slide, tools);
  const placed = placePicture(picture, { x: 0, y: 0, w: slideSize.width, h: slideSize.height });
  const card = { x: left, y: top, w: slideSize.width - left, h: slideSize.height - top };
  const fill = tools.palette.of('paper');
  return {
    behind: [placed.shape, box({ name: 'بطاقة' }, card, { preset: 'rect' }, { fill }).shape],
    shapes: writeCaption(picture, { ...cardArea(tools), y: caption }, context),
    clicks: [],
    pictures: [placed],
  };
};

/** Returns the caption and the credit of a picture under its area. */
function writeCaption(picture: ShownPicture, under: Area, { tools }: SlideContext): Element[] {
  const { palette, sizes, ruler } = tools;
  const { over: gap, caption: size, credit: small } = places.pictured;
  const height = heightOfCaption(picture, under.w, tools);
  if (height === 0) return [];
  const style = (of: number, colour: string) => ({
    face: faces.ours,
    size: of,
    colour: palette.of(colour),
    pitch: of * sizes('ui-line'),
  });
  const [own, muted] = [style(size, 'ink'), style(small, 'muted')];
  const paragraphs: Paragraph[] = [
    ...(picture.caption
      ? [{ runs: [{ text: picture.caption, style: own }], pitch: own.pitch }]
      : []),
    ...(picture.credit
      ? [{ runs: [{ text: picture.credit, style: muted }], pitch: muted.pitch }]
      : []),
  ];
  const area = { ...under, y: under.y + gap, h: height - gap };
  const text = writeColumn({ paragraphs, style: own }, area, ruler);
  return [box({ name: 'تعليق الصورة' }, area, { preset: 'rect' }, {}, text).shape];
}
