/**
 * In UTF-16 code units. A longer document would hold up the editor for more than 50 ms each time it is read; nobody writes one by hand.
 */
export const longestDocument = 1_000_000;

/** A file of more bytes holds a longer document, whatever is in it: UTF-8 takes at most three for a code unit. */
export const mostBytes = 3 * longestDocument;
