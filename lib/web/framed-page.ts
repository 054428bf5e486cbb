import { SITE_POLICY } from "@/lib/site/public-headers";

/** Whether an address of the desk is a past or coming page of the public site: a document without script that the desk shows in a frame. */
export function isFramedPage(path: string): boolean {
  return framed.some((address) => address.test(path));
}

const framed = [
  /^\/desk\/answers\/[^/]+\/history\/as-it-was$/,
  /^\/desk\/settings\/wording\/[^/]+\/pages\/as-it-will-be$/,
];

/** The strictest policy of the public site, framed by the desk alone, known to no search engine. */
export const framedPageHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": SITE_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
  "x-frame-options": "SAMEORIGIN",
  "x-robots-tag": "noindex",
};
