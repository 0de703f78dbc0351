/** The size that slides are laid out in, px: reveal.js scales it to the window, and print to the paper. */
export const slideSize = { width: 1280, height: 720 } as const;
