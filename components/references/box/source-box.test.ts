import { describe, expect, test } from "vitest";
import type { Known } from "@/lib/references/find-known";
import type { Imported } from "@/lib/references/import-references";
import type { ReferenceCard } from "@/lib/references/reference-card";
import type { Csl } from "@/lib/references/reference-schema";
import { countGroups } from "./box-item";
import { readPieces } from "./reading";
import { type BoxTools, SourceBox } from "./source-box";

const nbib = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `PMID- ${1000 + from + at}\nTI  - Title ${from + at}\n`).join(
    "\n",
  );
const cardOf = (csl: Csl): ReferenceCard => ({
  id: `id-${csl.PMID}`,
  csl,
  formatted: "",
  label: "",
  isArchived: false,
  lockVersion: 0,
});

/** A library in memory, and a reader on this page: what the box does is the same. */
function world() {
  const library = new Map<string, Csl>();
  const requests = { know: 0, bring: 0, failAt: -1 };
  const tools: BoxTools = {
    read: (input, tell) => {
      for (const news of readPieces(input)) tell(news);
      return () => undefined;
    },
    know: async ({ sources }) => {
      requests.know += 1;
      const known = sources.map((csl): Known => {
        const same = library.get(csl.PMID ?? csl.title);
        return { same: same ? cardOf(same) : null, alike: [], clash: null, isDeleted: false };
      });
      return { ok: true, value: known };
    },
    bring: async ({ sources }) => {
      requests.bring += 1;
      if (requests.bring === requests.failAt) throw new Error("the network is gone");
      const made = sources.map(({ csl }): Imported => {
        const key = csl.PMID ?? csl.title;
        const outcome = library.has(key) ? "here" : "added";
        library.set(key, csl as Csl);
        return { outcome, referenceId: `id-${key}` };
      });
      return { ok: true, value: made };
    },
  };
  return { library, requests, box: () => new SourceBox(tools) };
}

describe("the one box", () => {
  test("reads, asks and adds a large file in batches, and the second time nothing is new", async () => {
    const { box, library, requests } = world();
    const first = box();
    first.read("library.nbib", nbib(0, 1050));
    await first.ask();
    expect(countGroups(first.store.all())).toMatchObject({ new: 1050, here: 0 });
    expect(library.size).toBe(0);
    await first.add();
    expect(countGroups(first.store.all())).toMatchObject({ new: 0, added: 1050 });
    expect(requests.bring).toBe(6);
    const second = box();
    second.read("library.nbib", nbib(0, 1050));
    await second.ask();
    expect(countGroups(second.store.all())).toEqual({ new: 0, look: 0, unread: 0, here: 1050, added: 0 });
  });

  test("broken off in the middle, goes on where it stopped: nothing is lost and nothing is there twice", async () => {
    const { box, library, requests } = world();
    const broken = box();
    broken.read("library.nbib", nbib(0, 600));
    await broken.ask();
    requests.failAt = 2;
    await broken.add();
    expect(broken.problem).toMatch(/nothing is added twice/);
    expect(library.size).toBe(200);
    expect(countGroups(broken.store.all())).toMatchObject({ new: 400, added: 200 });
    await broken.add();
    expect(broken.problem).toBeNull();
    expect(library.size).toBe(600);
  });

  test("stopped, keeps what was added whole and leaves the rest chosen", async () => {
    const { box, library } = world();
    const stopped = box();
    stopped.read("library.nbib", nbib(0, 600));
    await stopped.ask();
    const adding = stopped.add();
    stopped.store.subscribe(() => stopped.stop());
    await adding;
    expect(library.size).toBeLessThan(600);
    expect(stopped.store.all().filter(({ isChosen }) => isChosen)).toHaveLength(600 - library.size);
  });

  test("keeps one bad record from nobody: it waits with its line, is repaired in place, and is asked about like the others", async () => {
    const { box } = world();
    const repaired = box();
    repaired.read("a.bib", "@article{a, title={One}}\n@article{b, title={Two}\n");
    await repaired.ask();
    const [one, two] = repaired.store.all();
    expect([one?.standing, two?.standing, two?.record.line]).toEqual(["new", "unread", 2]);
    const [, ...news] = readPieces("@article{b, title={Two}}");
    repaired.store.repair(
      two?.id ?? 0,
      news.flatMap((piece) => (piece.is === "records" ? piece.records : [])),
    );
    await repaired.ask();
    expect(repaired.store.all().map(({ standing, record }) => [standing, record.line])).toEqual([
      ["new", 1],
      ["new", 2],
    ]);
  });

  test.for([
    ["<!DOCTYPE html><html></html>", "This is a web page, not a list of references."],
    ["", "There is nothing in it."],
    ["@string{a = b}", "No reference was found in it."],
  ] as const)("says of %s why there is nothing to add", async ([text, sentence]) => {
    const { box } = world();
    const empty = box();
    empty.read("x", text);
    expect(empty.texts[0]?.sentence).toContain(sentence);
    expect(empty.texts[0]?.isOpen).toBe(false);
  });
});
