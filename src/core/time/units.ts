/** Milliseconds, as moments count them. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Minutes of a day, as clock times count them. */
export const minutesOfDay = 1440;
