/** Whatever a ballot of twenty questions or a few elections says fits into one of these. */
const BLOCK = 1024;

/**
 * Filled up with blanks before it is sealed: a cipher hides what a ballot says but not how long that is, and "against" is longer than
 * "agree". JSON reads on over blanks.
 */
export const padded = (text: string): string => text.padEnd(Math.ceil(text.length / BLOCK) * BLOCK);
