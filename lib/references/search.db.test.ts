import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { addReference } from "@/lib/references/add-reference";
import { archiveReference } from "@/lib/references/archive-reference";
import { readReferenceFilter } from "@/lib/references/list-filter";
import { listReferences, REFERENCES_PAGE } from "@/lib/references/list-references";
import { fromCsl, type ReferenceInput } from "@/lib/references/reference-input";
import { suggestArchived } from "@/lib/references/suggest-archived";
import { suggestReferences } from "@/lib/references/suggest-references";
import { aDraft, published } from "@/lib/testing/answers";
import { asOwner } from "@/lib/testing/database";
import { cite, doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;

beforeAll(async () => {
  people = await addPeople();
  for (const source of shelf) await addReference(people.ann, source);
});

const article = (more: Partial<ReferenceInput>): ReferenceInput => ({
  ...fromCsl({ type: "article-journal", title: "A title" }),
  date: "2015",
  ...more,
});

const shelf = [
  article({
    title: "Progressive hemifacial atrophy: a review",
    authors: "Tolkachjov SN, Patel NG, Tollefson MM",
    container: "Orphanet Journal of Rare Diseases",
    doi: "10.1186/s13023-015-0250-9",
    pmid: "25881068",
  }),
  article({
    title: "Ten years after 2015: what Tolkachjov and others have changed",
    authors: "Novak P",
    date: "2025",
    doi: "10.5555/after",
  }),
  article({
    title: "Scleroderma en coup de sabre",
    authors: "Núñez Ibáñez M, Øster K, O’Brien D",
    date: "1998",
    doi: "10.5555/sabre",
  }),
  article({ title: "Quick notes without numbers", authors: "Quist Q", date: "2001" }),
  {
    ...fromCsl({ type: "webpage", title: "Scleroderma" }),
    container: "Mayo Clinic",
    url: "https://www.mayoclinic.org/scleroderma",
  },
] satisfies ReferenceInput[];

const suggested = async (text: string, editionId: string | null = null) =>
  (await suggestReferences(people.sam, text, { editionId })).map(({ csl }) => csl.title);

const listed = async (asked: Record<string, string>) =>
  (await listReferences(people.sam, readReferenceFilter(asked).filter)).rows.map(({ csl }) => csl.title);

const REVIEW = "Progressive hemifacial atrophy: a review";
const AFTER = "Ten years after 2015: what Tolkachjov and others have changed";
const SABRE = "Scleroderma en coup de sabre";

describe("what is typed finds", () => {
  test.for([
    ["the first letters of an author", "tol", REVIEW],
    ["words of a title in any order", "atrophy hemif", REVIEW],
    ["the journal and the year", "orphanet 2015", REVIEW],
    ["a name without its accents", "nunez ibanez", SABRE],
    ["a name with an apostrophe, with any or none", "O'Brien", SABRE],
    ["a letter of another alphabet's side", "oster", SABRE],
    ["a misspelt name", "tolkachov", REVIEW],
    ["a misspelt name and a year", "tolkatchjov 2015", REVIEW],
    ["a misspelt word of a title", "skleroderma sabre", SABRE],
    ["a name as it is cited in a text", "Tolkachjov et al. 2015", REVIEW],
    ["a PubMed number", "PMID: 25881068", REVIEW],
    ["a DOI with its address", "https://doi.org/10.1186/S13023-015-0250-9", REVIEW],
    ["the beginning of a DOI", "10.1186/s13023", REVIEW],
    ["an address", "http://mayoclinic.org/scleroderma/", "Scleroderma"],
  ] as const)("%s", async ([, text, title]) => {
    expect((await suggested(text))[0]).toBe(title);
    expect((await listed({ q: text }))[0]).toBe(title);
  });

  test.for(["zebrafish quagmire", "--", "%", "2_15", "'; DROP TABLE reference; --", "a".repeat(500)])(
    "nothing, and says so, for %s",
    async (text) => {
      expect(await suggested(text)).toEqual([]);
    },
  );
});

describe("what comes first", () => {
  test("an author and year come before a title that has both words", async () => {
    expect((await suggested("tolkachjov 2015")).slice(0, 2)).toEqual([REVIEW, AFTER]);
  });

  test("a page whose whole title is the word comes before one that only begins so", async () => {
    await addReference(people.ann, article({ title: "Sclerodermatous changes", doi: "10.5555/change" }));
    expect((await suggested("scleroderma")).at(-1)).toBe("Sclerodermatous changes");
  });

  test("what is cited in the edition, then what colleagues cite on its topic, before all that fits as well", async () => {
    const titles = ["Marmoset one", "Marmoset two", "Marmoset three"];
    const [one, two] = await Promise.all(
      titles.map(
        async (title) =>
          (await addReference(people.ann, article({ title, doi: `10.5555/${randomUUID()}` }))).reference,
      ),
    );
    const draft = await aDraft(people.ann, { document: doc(p("It is.", cite(two?.id ?? ""))) });
    expect((await suggested("marmoset", draft.editionId))[0]).toBe("Marmoset two");
    expect(one).toBeDefined();
  });

  test("words that are only like the typed ones are told apart from those that are", async () => {
    const near = await listReferences(people.sam, readReferenceFilter({ q: "tolkachov" }).filter);
    const exact = await listReferences(people.sam, readReferenceFilter({ q: "tolkachjov" }).filter);
    expect([near.isNear, exact.isNear]).toEqual([true, false]);
  });
});

describe("the list", () => {
  test("narrows by kind, years, what is missing and who added it", async () => {
    expect(await listed({ type: "webpage" })).toEqual(["Scleroderma"]);
    expect(await listed({ from: "1997", to: "1999" })).toEqual([SABRE]);
    expect(await listed({ missing: "identifier", q: "quick" })).toEqual(["Quick notes without numbers"]);
    expect(await listed({ missing: "accessed" })).toEqual(["Scleroderma"]);
    expect(await listed({ by: "me" })).toEqual([]);
    expect(await listed({ q: "scleroderma", type: "webpage" })).toEqual(["Scleroderma"]);
  });

  test("tells what is live, in an open edition, and never cited", async () => {
    const live = await published(people);
    const draft = await aDraft(people.ann);
    const titleOf = (source: { csl: unknown }) => (source.csl as { title: string }).title;
    expect(await listed({ use: "live" })).toEqual([titleOf(live.source)]);
    expect(await listed({ use: "draft" })).toContain(titleOf(draft.source));
    expect(await listed({ use: "draft" })).not.toContain(titleOf(live.source));
    expect(await listed({ use: "cited" })).toEqual(
      expect.arrayContaining([titleOf(live.source), titleOf(draft.source)]),
    );
    expect(await listed({ use: "unused" })).toContain(SABRE);
    expect(await listed({ use: "unused" })).not.toContain(titleOf(live.source));
  });

  test("an archived reference stands on its own shelf only", async () => {
    const { reference } = await addReference(
      people.ann,
      article({ title: "Shelved numbat", doi: "10.5555/numbat" }),
    );
    await archiveReference(people.ann, { referenceId: reference.id, lockVersion: 0 });
    expect(await suggested("numbat")).toEqual([]);
    expect((await suggestArchived(people.ann, "numbat")).map(({ csl }) => csl.title)).toEqual([
      "Shelved numbat",
    ]);
    expect(await suggestArchived(people.ann, "  ")).toEqual([]);
    expect(await suggestArchived(people.ann, "wombat")).toEqual([]);
    expect(await listed({ q: "numbat" })).toEqual([]);
    expect(await listed({ q: "numbat", shown: "archived" })).toEqual(["Shelved numbat"]);
  });

  test.for([
    ["last changed first", {}],
    ["best match first", { q: "wombat" }],
  ] as const)("goes on where the page before ended, each reference once: %s", async ([, asked]) => {
    if (!("q" in asked)) {
      for (let n = 0; n < 60; n++)
        await addReference(people.pia, article({ title: `Paged wombat ${n}`, doi: `10.5555/wombat-${n}` }));
    }
    const mine = { ...asked, by: "me" };
    const first = await listReferences(people.pia, readReferenceFilter(mine).filter);
    const onward = Object.fromEntries(
      Object.entries(first.next ?? {}).map(([name, at]) => [name, String(at)]),
    );
    const second = await listReferences(people.pia, readReferenceFilter({ ...mine, ...onward }).filter);
    expect(first.rows).toHaveLength(REFERENCES_PAGE);
    expect(second.next).toBeNull();
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60);
    expect(first.count).toBe(60);
  });
});

test("at twenty thousand references a search walks an index, not the library", async () => {
  const plan = await asOwner(async (client) => {
    await client.query("BEGIN");
    await client.query(
      `INSERT INTO reference (id, csl, formatted, created_by_id)
       SELECT gen_random_uuid(), jsonb_build_object('type', 'document', 'title', 'Many words ' || md5(n::text)), 'n' || n, $1
         FROM generate_series(1, 20000) n`,
      [people.ann.id],
    );
    await client.query("ANALYZE reference");
    const { rows } = await client.query(
      `EXPLAIN SELECT id FROM reference WHERE search @@ words_query('tolkachjov', ':*') LIMIT 1000`,
    );
    await client.query("ROLLBACK");
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
  expect(plan).toContain("reference_search");
});
