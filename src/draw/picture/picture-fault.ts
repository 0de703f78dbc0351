/** Why a picture cannot be shown: plain English for the author, what is wrong and the way out. */
export class PictureFault extends Error {}
