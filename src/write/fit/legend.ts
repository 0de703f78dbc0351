import type { StageMap } from '../../link/stage-map.ts';
import { type LegendItem, listLegend } from '../legend.ts';
import { heightOfLines, type Setting } from './block.ts';
import type { Scale } from './frame.ts';
import { captionType } from './type.ts';

/** The font size of a legend, a line sample with the gap after it, and gaps between items, px. */
const legend = { size: 18, sample: 46 + 12, rows: 4 };

function settingOf({ sizes }: Scale): Setting {
  return { type: captionType(legend.size), line: legend.size * sizes('ui-line') };
}

/** Returns the height of a legend in a column, px, with the rule over it; 0 if the map has no legend. */
export function heightOfLegend(map: StageMap, width: number, scale: Scale): number {
  const heights = listLegend(map).map((item) =>
    heightOfLines([item.words], settingOf(scale), width - widthOfSample(item), scale.ruler),
  );
  return heights.reduce(
    (sum, one) => sum + one + legend.rows,
    heights.length > 0 ? -legend.rows : 0,
  );
}

function widthOfSample({ mark }: LegendItem): number {
  return mark ? legend.sample : 0;
}
