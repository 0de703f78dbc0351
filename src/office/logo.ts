import type { Element } from 'xast';
import type { DrawnSlide } from '../draw/illustration.ts';
import { plate } from '../write/logo.ts';
import type { Area } from './area.ts';
import { wideArea } from './hole.ts';
import { type Picture, placePicture } from './picture.ts';
import { box } from './shape.ts';
import type { Tools } from './tools.ts';

/** Returns the logo of a slide as a picture on a white plate; nothing where the slide has none. */
export function placeLogo(
  { logo }: Pick<DrawnSlide, 'logo'>,
  tools: Tools,
): { shapes: Element[]; pictures: Picture[] } {
  if (!logo) return { shapes: [], pictures: [] };
  const { top, padding } = plate;
  const { x } = wideArea(tools);
  const { width: w, height: h } = logo.shown;
  const under: Area = { x, y: top, w: w + 2 * padding, h: h + 2 * padding };
  const ground = box({ name: 'لوحة' }, under, { preset: 'rect' }, { fill: '#FFFFFF' });
  const picture = placePicture(logo, { x: x + padding, y: top + padding, w, h }, 'الشعار');
  return { shapes: [ground.shape, picture.shape], pictures: [picture] };
}
