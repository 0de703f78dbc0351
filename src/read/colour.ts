/** The colours that an actor may have, by their names in styles/tokens.css and their classes in drawings. */
export const colours = [
  'maroon',
  'teal',
  'ochre',
  'purple',
  'navy',
  'olive',
  'charcoal',
  'slate',
] as const;
export type Colour = (typeof colours)[number];
