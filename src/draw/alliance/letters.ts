import type { Look, MapActor } from './map-order.ts';

/** How letters are set: their size, px, and their weight. */
export interface Letters {
  size: number;
  weight: number;
}

/** The letters of a label, by how heavy its line is. */
export const labelLetters: Record<Look, Letters> = {
  plain: { size: 21, weight: 600 },
  kept: { size: 20, weight: 400 },
  stays: { size: 20, weight: 400 },
  news: { size: 24, weight: 700 },
  more: { size: 24, weight: 700 },
  less: { size: 24, weight: 700 },
  decides: { size: 28, weight: 700 },
};

/** The size of a name, px, by the classes of its actor; where several fit, the last one counts. */
export const nameSizes: readonly (readonly [classes: string, size: number])[] = [
  ['actor', 24],
  ['actor leading', 29],
  ['actor large', 25],
  ['actor large leading', 32],
  ['actor quiet', 20],
];

/** Returns how an actor's name is set: on a disc bold, in a box less so. */
export function lettersOfName({ look, form }: MapActor): Letters {
  const own = look.split(' ');
  const fits = nameSizes.filter(([classes]) =>
    classes.split(' ').every((one) => own.includes(one)),
  );
  return { size: fits.at(-1)?.[1] ?? 24, weight: form === 'disc' ? 700 : 600 };
}
