/** Where the rivals' figures come from. */
export const RIVALS_SOURCE =
  "Payload 3.90 on Next 16.4.6, Strapi 5.54 and Directus 11.3, one process each with the same PostgreSQL on another two-core machine, measured 2026-11-22; not measured in this run.";

/** What one system needed for the same work: the median in the line's unit, and times a second. */
type Figure = { median: number; perSecond?: number };

/** The same work elsewhere; null where a system does not have it or nobody measured it. */
export type Rivals = { payload: Figure | null; strapi: Figure | null; directus: Figure | null };

/** By the key of the line. Where a range was measured its lower end stands here; the better of JSON and page counts for lists. */
export const rivals: Record<string, Rivals> = {
  "public-cached": { payload: { median: 8.7, perSecond: 1_690 }, strapi: null, directus: null },
  "public-first": { payload: { median: 96, perSecond: 82 }, strapi: null, directus: null },
  "public-json": {
    payload: { median: 46, perSecond: 338 },
    strapi: { median: 91, perSecond: 169 },
    directus: { median: 110, perSecond: 140 },
  },
  "save-1": { payload: { median: 18 }, strapi: { median: 44 }, directus: { median: 16 } },
  "save-16": {
    payload: { median: 163, perSecond: 98 },
    strapi: { median: 590, perSecond: 26 },
    directus: { median: 170, perSecond: 94 },
  },
  publish: { payload: { median: 20 }, strapi: { median: 97 }, directus: { median: 39 } },
  "publish-seen": { payload: { median: 35 }, strapi: { median: 110 }, directus: { median: 47 } },
  "desk-list": { payload: { median: 20 }, strapi: { median: 70 }, directus: { median: 11 } },
  "search-rare": { payload: { median: 859 }, strapi: { median: 914 }, directus: { median: 1_075 } },
  "desk-search": { payload: { median: 859 }, strapi: { median: 914 }, directus: { median: 1_075 } },
  history: { payload: { median: 17 }, strapi: null, directus: { median: 17 } },
  "cold-start": { payload: { median: 800 }, strapi: { median: 3_000 }, directus: { median: 2_500 } },
  "memory-idle": { payload: { median: 102 }, strapi: { median: 240 }, directus: { median: 203 } },
  "memory-load": { payload: { median: 531 }, strapi: { median: 472 }, directus: { median: 257 } },
  "wire-public": { payload: { median: 140 }, strapi: null, directus: null },
  "wire-editor": { payload: { median: 920 }, strapi: null, directus: null },
};
