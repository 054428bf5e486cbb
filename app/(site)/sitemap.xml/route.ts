import { countSitemapAnswers, listSitemapAnswers, listSitemapTopics } from "@/lib/site/list-queries";
import { SITEMAP_SIZE, sitemapIndexXml, sitemapXml } from "@/lib/site/sitemap-xml";
import { ownOrigin } from "@/lib/web/own-origin";
import { publicDoor } from "../public-door";

export const dynamic = "force-dynamic";

/** All pages in one map while they fit; else an index of parts: the topics first, then the answers. */
export const { GET, POST, PUT, PATCH, DELETE } = publicDoor(async ({ request, query }) => {
  const origin = ownOrigin(request.headers);
  const parts = 1 + Math.ceil((await countSitemapAnswers()) / SITEMAP_SIZE);
  const asked = query.get("part");
  if (asked === null && parts > 2) return { text: sitemapIndexXml(origin, parts), kind: "xml" };
  if (asked !== null && !(/^[1-9]\d{0,3}$/.test(asked) && Number(asked) <= parts)) return null;
  const [topics, answers] = await Promise.all([
    asked === null || asked === "1" ? listSitemapTopics(SITEMAP_SIZE) : [],
    asked === "1" ? [] : listSitemapAnswers(asked === null ? 0 : Number(asked) - 2, SITEMAP_SIZE),
  ]);
  const fixed = asked === null || asked === "1" ? [{ path: "/" }, { path: "/topics" }] : [];
  return { text: sitemapXml(origin, [...fixed, ...answers, ...topics]), kind: "xml" };
});
