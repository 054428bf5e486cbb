import { escapeXml } from "@/lib/site/escape-xml";

/** The most pages of one sitemap; sitemaps.org 0.9 allows 50,000. */
export const SITEMAP_SIZE = 20_000;

const SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A sitemap of pages with the day each changed. */
export function sitemapXml(origin: string, pages: readonly { path: string; changedOn?: string }[]): string {
  const urls = pages.map(
    ({ path, changedOn }) =>
      `<url><loc>${escapeXml(origin + path)}</loc>${changedOn ? `<lastmod>${changedOn}</lastmod>` : ""}</url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="${SCHEMA}">\n${urls.join("\n")}\n</urlset>\n`;
}

/** The list of the sitemaps, when one is too small for all pages. */
export function sitemapIndexXml(origin: string, parts: number): string {
  const maps = Array.from(
    { length: parts },
    (_, part) => `<sitemap><loc>${escapeXml(`${origin}/sitemap.xml?part=${part + 1}`)}</loc></sitemap>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="${SCHEMA}">\n${maps.join("\n")}\n</sitemapindex>\n`;
}
