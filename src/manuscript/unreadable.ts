/**
 * Ends the reading of a file at any depth. Its message is one plain sentence for the author: what is
 * wrong, and the way out. `readManuscript` turns it into a message, so it never leaves the readers.
 */
export class Unreadable extends Error {}
