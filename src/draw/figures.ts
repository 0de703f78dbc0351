import type { Drawing, Drawn } from './figure.ts';
import { hashMaterials, keep, keyOf, recall } from './figure-cache.ts';
import { openPool, type WorkerPool } from './worker-pool.ts';

/** What figures are drawn with. */
export interface DrawOptions {
  /** Paths of TTF files by weight. */
  fonts: Map<number, string>;
  /** By weight, the fonts of letters that those lack, in the order in which they are asked. */
  spares?: Map<number, string[]>;
  /** The page's custom properties, by name without `--`. */
  tokens: Map<string, string>;
  /** The folder that keeps what is drawn. */
  cache: string;
  /** How long a drawing may take, s. */
  limit?: number;
  /** Where to draw; without one, a bench is opened for what is to be drawn, and closed again. */
  pool?: WorkerPool;
  /** Hears how many of the figures that are to be drawn are done. */
  tell?(doing: string, done: number, of: number): void;
  /** Does what else there is to do while threads draw; not called where nothing is left to draw. */
  meanwhile?(): Promise<void>;
}

/** Returns what became of each drawing, in the same order: a figure, or a fault that says why not. Figures
 * drawn before come from the cache; Mermaid starts only when there is something left to draw. */
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
