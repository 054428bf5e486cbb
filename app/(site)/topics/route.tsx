import { TopicsPage } from "@/components/site/topics-page";
import { countTopicLetters, listTopicEntries } from "@/lib/site/topic-queries";
import { publicDoor, siteFrame } from "../public-door";

export const dynamic = "force-dynamic";

/** The most names of one page: what 30 kB on the wire hold. */
const MOST_NAMES = 400;

export const { GET, POST, PUT, PATCH, DELETE } = publicDoor(async ({ query }) => {
  const [site, letters] = await Promise.all([siteFrame(), countTopicLetters()]);
  const isSmall = letters.reduce((sum, { names }) => sum + names, 0) <= MOST_NAMES;
  const current = isSmall ? null : (askedLetter(query.get("letter")) ?? letters[0]?.letter ?? null);
  const entries = await listTopicEntries(current, MOST_NAMES);
  const isCut =
    current !== null && (letters.find(({ letter }) => letter === current)?.names ?? 0) > entries.length;
  const page = <TopicsPage site={site} letters={letters} entries={entries} current={current} isCut={isCut} />;
  return { page };
});

function askedLetter(asked: string | null): string | null {
  if (asked === "0") return "#";
  return asked !== null && /^[a-z]$/i.test(asked) ? asked.toUpperCase() : null;
}
