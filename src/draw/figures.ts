import type { Drawing, Drawn } from './figure.ts';
import { hashMaterials, keep, keyOf, recall } from './figure-cache.ts';
import { openPool, type WorkerPool } from './worker-pool.ts';

/** Materials and settings for drawing figures. */
export interface DrawOptions {
  /** Paths of TTF files by weight. */
  fonts: Map<number, string>;
  /** By weight, the fonts for letters that those fonts lack, in order of preference. */
  spares?: Map<number, string[]>;
  /** The page's custom properties, by name without `--`. */
  tokens: Map<string, string>;
  /** The folder of cached figures. */
  cache: string;
  /** Time limit of a drawing, s. */
  limit?: number;
  /** The workers to use; without it, a pool is opened for these drawings and then closed. */
  pool?: WorkerPool;
  /** Reports how many of the figures to draw are finished. */
  tell?(doing: string, done: number, of: number): void;
  /** Other work to do while threads draw; not called if all figures come from the cache. */
  meanwhile?(): Promise<void>;
}

/**
 * Returns the result of each drawing, in the same order: a figure, or a fault with its reason. Earlier
 * figures come from the cache; Mermaid starts only if at least one is missing.
 */
export async function drawFigures(drawings: Drawing[], drawOptions: DrawOptions): Promise<Drawn[]> {
  if (drawings.length === 0) return [];
  const materials = await hashMaterials(drawOptions);
  const asked = await Promise.all(
    drawings.map(async (drawing) => {
      const key = keyOf(drawing, materials);
      return { drawing, key, figure: await recall(drawOptions.cache, key) };
    }),
  );
  const missing = asked.filter(({ figure }) => !figure).map(({ drawing }) => drawing);
  const fresh = (await drawFresh(missing, drawOptions)).values();
  return Promise.all(
    asked.map(async ({ figure, key }): Promise<Drawn> => {
      if (figure) return { figure };
      const drawn = fresh.next().value ?? { fault: { reason: 'Mermaid drew nothing' } };
      if ('figure' in drawn) await keep(drawOptions.cache, key, drawn.figure);
      return drawn;
    }),
  );
}

async function drawFresh(drawings: Drawing[], drawOptions: DrawOptions): Promise<Drawn[]> {
  if (drawings.length === 0) return [];
  const pool = drawOptions.pool ?? openPool(drawOptions, drawOptions.limit);
  try {
    await pool.use(drawOptions);
    let done = 0;
    const draw = async (drawing: Drawing) => {
      const drawn = await pool.draw(drawing);
      done += 1;
      drawOptions.tell?.('drawing figures', done, drawings.length);
      return drawn;
    };
    drawOptions.tell?.('drawing figures', 0, drawings.length);
    const [drawn] = await Promise.all([Promise.all(drawings.map(draw)), drawOptions.meanwhile?.()]);
    return drawn;
  } finally {
    if (!drawOptions.pool) void pool.close();
  }
}
