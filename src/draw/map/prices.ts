/**
 * Prices of the map search, in one unit: a search takes the drawing with the lowest sum. A price buys
 * a property of a map; a fault costs more than all properties that could be given up to avoid it.
 */

/** What a fault costs: more than all the ugliness that could be paid to avoid it. */
export const fault = 5000;

// A line by itself.

/** Buys straightness, per share of bend. */
export const bendPrice = 130;
/** Buys gentle curves: per square of the share, so that wide swings cost much. */
export const swing = 1500;
/** Buys lines that aim at the middle of their actors, per px off it. */
export const lanePrice = 0.3;
/** Buys lines that bow outwards, as if around the middle of the map. */
export const inwards = 2;
/** Buys air between a line and the actors it passes, per px short of actorAir. */
export const nearActor = 4;
export const actorAir = 14;
/** Buys air between a line and the edge, per px short of edgeAir. */
export const nearEdge = 6;
export const edgeAir = 4;

// A label by itself.

/** Buys labels near the middle of their line, per share off it. */
export const offMiddle = 60;
/** Buys labels whose middle is near their line, per px farther than middleAir. */
export const farMiddle = 1.2;
export const middleAir = 34;
/** Buys air between a label and the actors, per px short of labelAirToActor. */
export const labelNearActor = 4;
export const labelAirToActor = 10;

// Two relations beside each other.

/** Buys maps without crossings: dear, yet cheaper than any fault. */
export const crossing = 260;
/** Buys air between two lines, per px short of lineAir, for each point of a line. */
export const nearLine = 1.1;
export const lineAir = 30;
/** Buys heads that do not touch, per px that two ends are nearer than endAir. */
export const nearEnd = 3;
export const endAir = 34;
/** Buys air between a label and other lines, per px short of labelAir. */
export const nearLabel = 2.5;
export const labelAir = 22;
/** Buys labels plainly nearer to their own line, per px short of ownAir. */
export const doubtful = 5;
export const ownAir = 12;
/** Buys air between two labels, per px short of labelsAir. */
export const nearLabels = 3;
export const labelsAir = 16;
