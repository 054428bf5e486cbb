import { runLoad } from "@/bench/load/run-load";
import { lineOf } from "@/bench/report/line";
import type { Bench } from "./bench";
import { clearPages } from "./clear-pages";

/** The public site: a page from the cache, a page nobody asked for since a clear, the JSON of one answer, and searching. */
export async function measurePublic({ options, database, server, desk, tell }: Bench): Promise<void> {
  const { origin } = server;
  const { seconds } = options;
  const of = (slugs: readonly string[], prefix: string) => slugs.map((slug) => `${prefix}${slug}`);
  const [known, unseen] = [desk.slugs.slice(0, 100), desk.slugs.slice(200, 200 + seconds * 400)];
  const get = (paths: readonly string[], clients: number) =>
    runLoad({ kind: "get", origin, paths, clients, seconds, warmUp: seconds / 4 });
  tell(
    lineOf(
      { key: "public-cached", work: "Public page, cached, 16 clients" },
      await get(of(known, "/answers/"), 16),
    ),
  );
  await clearPages(database.ownerUrl);
  const first = await runLoad({
    kind: "get",
    origin,
    paths: of(unseen, "/answers/"),
    clients: 8,
    seconds,
    warmUp: seconds / 4,
    once: true,
  });
  tell(lineOf({ key: "public-first", work: "Public page, first visit after a clear, 8 clients" }, first));
  tell(
    lineOf(
      { key: "public-json", work: "Public JSON of one answer, 16 clients" },
      await get(of(known, "/api/v1/answers/"), 16),
    ),
  );
  const searched = `${options.answers.toLocaleString("en-US")} answers, 1 client, each word asked once`;
  const search = (words: readonly string[]) =>
    runLoad({
      kind: "get",
      origin,
      paths: words.map((word) => `/search?q=${encodeURIComponent(word)}`),
      clients: 1,
      seconds,
      warmUp: 0,
      once: true,
    });
  tell(
    lineOf(
      { key: "search-rare", work: "Public search, a rare word", note: searched },
      await search(desk.rareWords),
    ),
  );
  tell(
    lineOf(
      { key: "search-common", work: "Public search, two words of nearly every answer", note: searched },
      await search(desk.commonWords),
    ),
  );
}
