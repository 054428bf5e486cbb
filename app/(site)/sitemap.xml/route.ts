import { countSitemapEntries, listSitemapEntries } from "@/lib/site/list-queries";
import { SITEMAP_SIZE, sitemapIndexXml, sitemapXml } from "@/lib/site/sitemap-xml";
import { ownOrigin } from "@/lib/web/own-origin";
import { publicDoor } from "../public-door";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE } = publicDoor(async ({ request, query }) => {
  const origin = ownOrigin(request.headers);
  const parts = Math.ceil((await countSitemapEntries()) / SITEMAP_SIZE);
  const asked = query.get("part");
  if (asked === null && parts > 1) return { text: sitemapIndexXml(origin, parts), kind: "xml" };
  if (asked !== null && !(/^[1-9]\d{0,3}$/.test(asked) && Number(asked) <= parts)) return null;
  const part = asked === null ? 0 : Number(asked) - 1;
  const pages = await listSitemapEntries(part, SITEMAP_SIZE);
  const fixed = part === 0 ? [{ path: "/" }, { path: "/topics" }] : [];
  return { text: sitemapXml(origin, [...fixed, ...pages]), kind: "xml" };
});
