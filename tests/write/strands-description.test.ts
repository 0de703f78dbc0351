import { expect, it } from 'vitest';
import type { Slide } from '../../src/link/slide.ts';
import { describeSign, describeStrands } from '../../src/write/strands-description.ts';
import { writeTimeline } from '../../src/write/timeline-slide.ts';

const strands = [
  { name: 'النهر', colour: 'teal' },
  { name: 'الفلاح', colour: 'olive' },
  { name: 'المدينة', colour: 'maroon' },
  { name: 'المهندس', colour: 'navy' },
] as Parameters<typeof describeStrands>[0];

it.each([
  [2, 'خطّان من الأعلى إلى الأسفل: النهر، ثم الفلاح. يتقاربان ابتداءً من 1821.'],
  [3, 'ثلاثة خطوط من الأعلى إلى الأسفل: النهر، ثم الفلاح، ثم المدينة. تتقارب ابتداءً من 1821.'],
  [
    4,
    'أربعة خطوط من الأعلى إلى الأسفل: النهر، ثم الفلاح، ثم المدينة، ثم المهندس. تتقارب ابتداءً من 1821.',
  ],
])('%i strands are told by who stands where, and from when they near', (count, words) => {
  expect(describeStrands(strands.slice(0, count), 'nearing', '1821')).toBe(words);
});

it('strands that run level turn nowhere', () => {
  expect(describeStrands(strands.slice(0, 2), 'level', '1821')).toMatch(/ يسيران متوازيين\.$/);
});

it('a sign without names tells how its strands run', () => {
  expect(describeSign('parting')).toBe('خطّان يتباعدان.');
});

it('the first date of a timeline tells of its strands, the others only draw them on', () => {
  const points = ['1821', '1902'].map((year) => ({ lead: { lines: [year], passage: 1 } }));
  const slide = { points, strands: 'parting', turn: '1902' } as unknown as Slide;
  const told = (shown?: typeof strands) => {
    const list = writeTimeline(slide, shown).find(({ tagName }) => tagName === 'ol');
    const events = list?.children ?? [];
    return events.map((event) => {
      const [axis] = 'children' in event ? event.children : [];
      const { role, ariaLabel, ariaHidden } = axis && 'properties' in axis ? axis.properties : {};
      return [role, ariaLabel, ariaHidden];
    });
  };
  const words = describeStrands(strands, 'parting', '1902');
  const hidden = [undefined, undefined, 'true'];
  expect(told(strands)).toEqual([['img', words, undefined], hidden]);
  expect(told()).toEqual([hidden, hidden]);
});
