import type { StageMap } from '../../link/stage-map.ts';
import { type LegendItem, listLegend } from '../legend.ts';
import { heightOfLines, type Setting, widthOfLines } from './block.ts';
import type { Scale } from './frame.ts';
import { captionType } from './type.ts';

/** The font size of a legend, a line sample with the gap after it, and gaps between items, px. */
const legend = { size: 18, sample: 46 + 12, rows: 4, columns: 26 };

function settingOf({ sizes }: Scale): Setting {
  return { type: captionType(legend.size), line: legend.size * sizes('ui-line') };
}

/** Returns the height of a legend in a column, px: the larger height if it changes with a step. */
export function heightOfLegend(map: StageMap, width: number, scale: Scale): number {
  return highest(listLegend(map), (items) => {
    const heights = items.map(({ words, kind }) =>
      heightOfLines([words], settingOf(scale), width - (kind ? legend.sample : 0), scale.ruler),
    );
    return heights.reduce((sum, one) => sum + one + legend.rows, -legend.rows);
  });
}

/** Returns the height of a legend whose items are in rows, px: the larger height if it changes with a step. */
export function heightOfWideLegend(items: LegendItem[], width: number, scale: Scale): number {
  const setting = settingOf(scale);
  return highest(items, (shown) => {
    let [rows, used] = [0, Number.POSITIVE_INFINITY];
    for (const { words, kind } of shown) {
      const own = widthOfLines([words], setting, scale.ruler) + (kind ? legend.sample : 0);
      if (used + legend.columns + own > width) [rows, used] = [rows + 1, own];
      else used += legend.columns + own;
    }
    return rows * setting.line + (rows - 1) * legend.rows;
  });
}

function highest(items: LegendItem[], measure: (items: LegendItem[]) => number): number {
  const before = items.filter(({ step }) => step !== 'after');
  const after = items.filter(({ step }) => step !== 'before');
  return Math.max(0, ...[before, after].filter(({ length }) => length > 0).map(measure));
}
