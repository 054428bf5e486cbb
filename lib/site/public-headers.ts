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

/** The headers of a public answer. A shared one carries the mark of the page cache, which keeps it until a publication makes it untrue. */
export function publicHeaders(kind: PublicKind, isShared: boolean): Record<string, string> {
  return {
    "content-type": types[kind],
    "content-security-policy": SITE_POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cache-control": isShared ? "public, max-age=0, must-revalidate" : "no-store",
    ...(kind === "json" ? { "access-control-allow-origin": "*" } : {}),
    ...(isShared ? { "x-answer-desk-cache": "public" } : {}),
  };
}
