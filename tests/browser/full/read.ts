/** What may be too high on a slide, and its room, as the browser sets them, px. */
export interface Seen {
  height: number;
  room: number;
}

/** Returns what stands under the present slide's headline, and its room. Runs in the page. */
export function readFills(): Seen[] {
  const slide = document.querySelector<HTMLElement>('section.present');
  if (!slide) return [];
  const { kind = '', layout = '' } = slide.dataset;
  const find = (selector: string) => slide.querySelector<HTMLElement>(selector);
  const boxOf = (selector: string) => find(selector)?.getBoundingClientRect() ?? new DOMRect();
  const frame = slide.getBoundingClientRect();
  const bullets = [...slide.querySelectorAll('.point, .event')].map((one) =>
    one.getBoundingClientRect(),
  );
  const [first] = bullets;
  const highest = Math.max(...bullets.map(({ height }) => height));
  const listed = (bullets.at(-1)?.bottom ?? 0) - (first?.top ?? 0);
  const px = (selector: string, property: string) => {
    const element = find(selector);
    return element ? Number.parseFloat(getComputedStyle(element).getPropertyValue(property)) : 0;
  };
  const insideOf = (selector: string) =>
    boxOf(selector).height - px(selector, 'padding-top') - px(selector, 'padding-bottom');
  const legendHeight = () => {
    const step = find('.step');
    const heights = [true, false].map((isVisible) => {
      step?.classList.toggle('visible', isVisible);
      return boxOf('.legend').height;
    });
    step?.classList.add('visible');
    return Math.max(...heights);
  };
  const toFoot = boxOf('.foot').top - (first?.top ?? 0);

  if (kind === 'title') {
    const top = boxOf('.cover').top + px('.cover', 'padding-top');
    const bottom = find('.cover')?.lastElementChild?.getBoundingClientRect().bottom ?? 0;
    const lines = [...slide.querySelectorAll<SVGPathElement>('.strand')].flatMap((path) => {
      const { top: svg } = path.ownerSVGElement?.getBoundingClientRect() ?? new DOMRect();
      const length = path.getTotalLength();
      return Array.from({ length: 200 }, (_, at) => path.getPointAtLength((length * at) / 199))
        .filter(({ x }) => x >= 72)
        .map(({ y }) => svg + y - 3);
    });
    const names = [...slide.querySelectorAll('.strand-name')].map((name) => {
      const { top: svg } = name.closest('svg')?.getBoundingClientRect() ?? new DOMRect();
      return svg + Number(name.getAttribute('y')) - 24;
    });
    const end = lines.length > 0 ? Math.min(...lines, ...names) : frame.bottom - 56;
    return [{ height: bottom - top, room: end - top }];
  }
  if (kind === 'compare') {
    const body = boxOf('.body').height;
    if (!find('.pairs')) return [{ height: listed, room: body - 96 - 24 }];
    const pairs = slide.querySelectorAll('.pair').length;
    const [rows, row] = [boxOf('.pairs').height, px('.pair', 'min-height')];
    const left = body - boxOf('.sides').height - boxOf('.kept').height - listed;
    // More rows than eight are too many in any room.
    return [{ height: rows, room: pairs > 8 ? Math.min(left, 8 * row) : left }];
  }
  if (kind === 'closing') {
    const parts = [...slide.querySelectorAll('.body > *')];
    const heights = parts.map((part) => {
      const boxes = [...part.children].map((child) => child.getBoundingClientRect());
      return (boxes.at(-1)?.bottom ?? 0) - (boxes[0]?.top ?? 0);
    });
    return [{ height: Math.max(...heights), room: insideOf('.body') }];
  }
  if (kind === 'references') {
    const heights = [...slide.querySelectorAll('.references > *')].map((column) =>
      [...column.children].reduce((sum, one) => sum + one.getBoundingClientRect().height, 0),
    );
    return [{ height: Math.max(...heights), room: insideOf('.body') }];
  }
  if (kind === 'paths') {
    const points = [...slide.querySelectorAll<HTMLElement>('.point')];
    points.sort((a, b) => Number(a.dataset.point) - Number(b.dataset.point));
    return points.map((point) => {
      const parts = [...point.querySelectorAll(':is(.lead, .caption, .quotation)')];
      const boxes = parts.map((part) => part.getBoundingClientRect());
      const height = (boxes.at(-1)?.bottom ?? 0) - (boxes[0]?.top ?? 0);
      const { top, height: card } = point.getBoundingClientRect();
      const isCard = point.classList.contains('way');
      return { height, room: isCard ? card - 16 : boxOf('.foot').top - top };
    });
  }
  // A map stands 140 px under the upper edge, on every slide.
  const map = find('figure[data-diagram="alliances"]');
  const head = map && kind !== 'scenario' ? [{ height: boxOf('.head').height, room: 141 }] : [];
  if (bullets.length === 0) return head;
  if (kind === 'timeline') return [{ height: highest, room: toFoot }];
  if (kind === 'scenario' && find('.beside'))
    return [{ height: highest, room: insideOf('.beside') - px('.beside', 'border-top-width') }];
  if (kind === 'scenario' && find('figure'))
    return [{ height: highest, room: insideOf('.body') - px('.body', 'row-gap') }];
  if (kind === 'scenario') return [{ height: listed, room: insideOf('.body') }];
  if (find('.beside'))
    return [...head, { height: listed, room: insideOf('.beside') - legendHeight() }];
  if (layout === 'above')
    return [{ height: highest - 16, room: insideOf('.body') - px('.body', 'row-gap') - 16 }];
  if (layout === 'answer') return [{ height: highest, room: insideOf('.body') }];
  if (layout === 'seesaw') {
    const heights = [...slide.querySelectorAll('.quotation')].map(
      (one) => one.getBoundingClientRect().height,
    );
    const rows = getComputedStyle(slide.querySelector('.points') ?? slide).gridTemplateRows;
    const over = rows
      .split(' ')
      .slice(0, 2)
      .reduce((sum, row) => sum + Number.parseFloat(row), 0);
    return [{ height: Math.max(...heights), room: insideOf('.body') - over }];
  }
  if (layout === 'parties') {
    const heightOf = (one: Element) => one.getBoundingClientRect().height;
    const over = [...slide.querySelectorAll('.point:not(:has(.lead))')].map(heightOf);
    const columns = [...slide.querySelectorAll('.point:has(.lead)')].map(heightOf);
    const taken = over.reduce((sum, one) => sum + one + px('.points', 'row-gap'), 0);
    return [{ height: Math.max(...columns), room: insideOf('.body') - taken }];
  }
  if (layout === 'beside' || layout === 'words')
    return [{ height: listed, room: insideOf('.body') }];
  return [{ height: listed, room: toFoot }];
}
