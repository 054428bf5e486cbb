/** The most references that are chosen one by one and taken along as one file. */
export const MOST_CHOSEN = 2_000;
