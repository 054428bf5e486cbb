import pg from "pg";
import { runLoad } from "@/bench/load/run-load";
import { lineOf } from "@/bench/report/line";
import { runChild } from "@/bench/run-child";
import { step } from "@/scripts/support/say.mjs";
import type { Bench } from "./bench";

const WANTED = 300_000;

/** The picker's endpoint and the library's page at 300,000 references, one reader, each asked with words of references picked at random. */
export async function measureLibrary({ options, database, server, desk, tell }: Bench): Promise<void> {
  const all = WANTED.toLocaleString("en-US");
  await step(`Bringing the library to ${all} references`, () =>
    runChild("bench/fill/fill-library.mts", [String(WANTED)], { DATABASE_URL: database.ownerUrl }),
  );
  const { seconds } = options;
  const get = (paths: readonly string[]) =>
    runLoad({
      ...{ kind: "get", origin: server.origin, paths, cookie: desk.readerCookie },
      ...{ clients: 1, seconds, warmUp: seconds / 4 },
    });
  for (const [key, work, texts] of searches(await sample(database.ownerUrl))) {
    const editionId = desk.editors[0]?.editionId ?? "";
    const paths = texts.map((q) => `/api/desk/references?${new URLSearchParams({ q, edition: editionId })}`);
    tell(lineOf({ key, work: `Picker among ${all}, ${work}` }, await get(paths)));
  }
  const pages = searches(await sample(database.ownerUrl)).find(([key]) => key === "picker-usual")?.[2] ?? [];
  const lists: [key: string, work: string, paths: string[]][] = [
    ["library-list", `Library, first page of ${all}`, ["/desk/references"]],
    ["library-unused", "Library, what nobody cites", ["/desk/references?use=unused&type=book"]],
    [
      "library-search",
      "Library, author and year",
      pages.map((q) => `/desk/references?${new URLSearchParams({ q })}`),
    ],
  ];
  for (const [key, work, paths] of lists)
    tell(lineOf({ key, work, note: "whole HTML page" }, await get(paths)));
}

type Sampled = { family: string; year: string; word: string; pmid: string; doi: string };

async function sample(connectionString: string): Promise<Sampled[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<Sampled>(
    `SELECT csl #>> '{author,0,family}' AS family, year::text AS year, split_part(csl->>'title', ' ', 1) AS word, pmid, doi
       FROM reference WHERE doi IS NOT NULL AND pmid IS NOT NULL ORDER BY md5(id::text) LIMIT 200`,
  );
  await client.end();
  return rows;
}

function searches(rows: readonly Sampled[]): [key: string, work: string, texts: string[]][] {
  return [
    ["picker-short", "three letters", rows.map(({ family }) => family.slice(0, 3))],
    ["picker-usual", "author and year", rows.map(({ family, year }) => `${family} ${year}`)],
    ["picker-title", "author and a word of the title", rows.map(({ family, word }) => `${family} ${word}`)],
    [
      "picker-misspelt",
      "misspelt author and year",
      rows.map(({ family, year }) => `${misspelt(family)} ${year}`),
    ],
    ["picker-identifier", "PubMed number or DOI", rows.flatMap(({ pmid, doi }) => [pmid, doi])],
    ["picker-none", "nothing to be found", rows.map(({ word }) => `${word.slice(0, 2)}qqxzv ${word}wwq`)],
  ];
}

// The third letter from the end is typed twice, the one before it not at all.
function misspelt(name: string): string {
  return `${name.slice(0, -4)}${name.at(-3)}${name.slice(-3)}`;
}
