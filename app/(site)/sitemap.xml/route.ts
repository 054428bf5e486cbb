import { countSitemapEntries, listSitemapEntries } from "@/lib/site/list-queries";
import { siteOrigin } from "@/lib/site/site-origin";
import { SITEMAP_SIZE, sitemapIndexXml, sitemapXml } from "@/lib/site/sitemap-xml";
import { publicDoor } from "../public-door";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE } = publicDoor(async ({ request, query }) => {
  const { origin, isFixed } = siteOrigin(request);
  const parts = Math.ceil((await countSitemapEntries()) / SITEMAP_SIZE);
  const asked = query.get("part");
  if (asked === null && parts > 1)
    return { text: sitemapIndexXml(origin, parts), kind: "xml", isShared: isFixed };
  if (asked !== null && !(/^[1-9]\d{0,3}$/.test(asked) && Number(asked) <= parts)) return null;
  const part = asked === null ? 0 : Number(asked) - 1;
  const pages = await listSitemapEntries(part, SITEMAP_SIZE);
  const fixed = part === 0 ? [{ path: "/" }, { path: "/topics" }] : [];
  return { text: sitemapXml(origin, [...fixed, ...pages]), kind: "xml", isShared: isFixed && asked === null };
});
