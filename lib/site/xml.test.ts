import { expect, test } from "vitest";
import { atomFeed } from "@/lib/site/atom-feed";
import { sitemapIndexXml, sitemapXml } from "@/lib/site/sitemap-xml";

const entry = {
  id: "00000000-0000-4000-8000-000000000001",
  slug: "why",
  question: "Is <b>5 & 6</b> \u0007 safe?",
  topicName: 'The "disease"',
  publishedAt: new Date("2016-01-02T00:00:00Z"),
  updatedAt: new Date("2017-02-16T00:00:00Z"),
  summary: "Words ".repeat(100),
  changeNote: null,
};

test("the feed carries real dates, and words as words", () => {
  const feed = atomFeed({ origin: "https://answers.example.org", name: "Centre" }, [entry]);
  expect(feed).toContain("<updated>2017-02-16T00:00:00.000Z</updated>");
  expect(feed).toContain("<published>2016-01-02T00:00:00.000Z</published>");
  expect(feed).toContain("Is &#60;b&#62;5 &#38; 6&#60;/b&#62;  safe?");
  expect(feed).toContain("Words Words");
  expect(atomFeed({ origin: "https://a.org", name: "C" }, [{ ...entry, changeNote: "A dose." }])).toContain(
    "What changed: A dose.",
  );
});

test("a sitemap names pages by their whole address, and an index names its parts", () => {
  const map = sitemapXml("https://a.org", [{ path: "/answers/a", changedOn: "2017-02-16" }, { path: "/" }]);
  expect(map).toContain("<url><loc>https://a.org/answers/a</loc><lastmod>2017-02-16</lastmod></url>");
  expect(sitemapIndexXml("https://a.org", 3).match(/<sitemap>/g)).toHaveLength(3);
});
