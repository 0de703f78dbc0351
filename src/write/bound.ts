import type { Quoted } from '../link/linked-bullet.ts';

/** Parts of bullets whose last two words stay on one line. */
export type Bound = ReadonlySet<Quoted>;
