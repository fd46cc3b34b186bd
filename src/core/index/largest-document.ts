/** Files of more bytes are no documents that somebody wrote, and are left out of every index. */
export const largestDocument = 5 * 1024 * 1024;
