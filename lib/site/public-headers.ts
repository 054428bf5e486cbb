/** What a public page may load and where it may lead: our stylesheet and pictures, our search form, and no script at all. */
export const SITE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The kinds of document that the public site sends. */
export type PublicKind = "html" | "json" | "xml" | "atom" | "text";

const types: Record<PublicKind, string> = {
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  text: "text/plain; charset=utf-8",
};

/** Answers that stay true until a publication makes them untrue: the page cache may keep them. */
const kept = new Set([200, 308, 404, 410]);

/** The headers of a public answer; what may be kept carries the mark of the page cache. */
export function publicHeaders(kind: PublicKind, status: number): Record<string, string> {
  const mayBeKept = kept.has(status);
  return {
    "content-type": types[kind],
    "content-security-policy": SITE_POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cache-control": mayBeKept ? "public, max-age=0, must-revalidate" : "no-store",
    ...(kind === "json" ? { "access-control-allow-origin": "*" } : {}),
    ...(mayBeKept ? { "x-answer-desk-cache": "public" } : {}),
  };
}

/** The headers of a draft that somebody outside may read: kept by nobody, found by nobody, told to nobody. */
export const draftHeaders: Readonly<Record<string, string>> = {
  "content-type": types.html,
  "content-security-policy": SITE_POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-robots-tag": "noindex, nofollow, noarchive",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cache-control": "private, no-store",
};
