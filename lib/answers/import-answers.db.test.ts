import { existsSync, readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import { documentToText } from "@/lib/document/to-text";
import type { Csl } from "@/lib/references/reference-schema";
import { addPeople, type People } from "@/lib/testing/people";
import { importAnswers } from "./import-answers";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const samples = "../shared/samples/gard";

const read = (fileName: string, text: string) => importAnswers(people.ann, { fileName, text });

const stored = (answerId: string) =>
  database.edition.findFirstOrThrow({
    where: { answerId },
    include: { revisions: { include: { importSource: true } } },
  });

describe("a finished answer", () => {
  test("becomes a draft with its sources, its date and its original text", async () => {
    const text = readFileSync("e2e/fixtures/finished-answer.txt", "utf8");
    const { answers, problems } = await read("finished-answer.txt", text);
    expect(answers).toHaveLength(1);
    const [answer] = answers;
    const edition = await stored(answer?.answerId ?? "");
    expect(edition.state).toBe("draft");
    expect(edition.revisions[0]?.kind).toBe("imported");
    expect(edition.revisions[0]?.importSource?.text).toBe(text);
    expect(edition.importedUpdatedOn?.toISOString().slice(0, 10)).toBe(answer?.lastUpdated);
    expect(problems.length).toBeGreaterThan(0);
    expect(
      await database.event.count({ where: { answerId: answer?.answerId, type: "answer.imported" } }),
    ).toBe(1);
  });

  test("imported twice makes two drafts that share their sources", async () => {
    const text = readFileSync("prisma/sample-content/marfan-syndrome.txt", "utf8");
    const [first] = (await read("a.txt", text)).answers;
    const count = await database.reference.count();
    const [second] = (await read("b.txt", text)).answers;
    expect(await database.reference.count()).toBe(count);
    expect(second?.slug).not.toBe(first?.slug);
  });

  test("with invisible characters comes in without them, says so, and keeps its original", async () => {
    const text = readFileSync("prisma/sample-content/alkaptonuria.txt", "utf8").replace(
      "Alkaptonuria",
      "Alkap\u00ADtonuria",
    );
    const { answers, problems } = await read("soft.txt", text);
    expect(answers[0]?.topic).toBe("Alkaptonuria");
    expect(problems[0]?.sentence).toContain("Invisible characters were left out");
    const edition = await stored(answers[0]?.answerId ?? "");
    expect(edition.revisions[0]?.importSource?.text).toBe(text);
  });

  test("with control characters is refused as a file", async () => {
    expect((await read("binary.txt", "PK\u0003\u0004 What is this?\u0000")).answers).toEqual([]);
  });

  test("that is no answer makes nothing and says so", async () => {
    const before = await database.answer.count();
    const { answers } = await read("empty.txt", "\n\n");
    expect(answers).toEqual([]);
    expect(await database.answer.count()).toBe(before);
  });

  test.for(["ada", "nia"] as const)("is not imported by %s, who does not write", async (name) => {
    await expect(importAnswers(people[name], { fileName: "a.txt", text: "x" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe.skipIf(!existsSync(samples))("the twelve samples", () => {
  test("the model gives topic, question, three paragraphs, five sources in fields, its date and no boilerplate", async () => {
    const { answers, problems } = await read("000.txt", readFileSync(`${samples}/000.txt`, "utf8"));
    expect(answers).toMatchObject([
      { topic: "Progressive hemifacial atrophy", lastUpdated: "2017-02-16", references: 5, citations: 5 },
    ]);
    const edition = await stored(answers[0]?.answerId ?? "");
    const document = edition.document as unknown as DocumentJson;
    expect(document.content.map((block) => block.type)).toEqual(["paragraph", "paragraph", "paragraph"]);
    expect(documentToText(document)).not.toMatch(/We hope this|Warm regards|Disclaimer|Last updated/);
    const order = citationOrder(document);
    const references = await database.reference.findMany({ where: { id: { in: order } } });
    const csl = order.map((id) => references.find((reference) => reference.id === id)?.csl as Csl);
    expect(csl.map((each) => each.PMID ?? each.DOI ?? each.URL)).toEqual([
      "23719195",
      "10.1186/s13023-015-0250-9",
      "24975949",
      "https://www.niams.nih.gov/health_info/Cicatricial_Alopecia/",
      "http://www.mayoclinic.org/diseases-conditions/hair-loss/basics/definition/con-20027666",
    ]);
    expect(csl[0]?.issued?.["date-parts"]).toEqual([
      [2014, 1],
      [2014, 2],
    ]);
    expect(csl[1]).toMatchObject({ volume: "10", page: "39" });
    expect(problems.filter(({ sentence }) => /link/i.test(sentence)).length).toBeGreaterThanOrEqual(2);
  });

  test("every one of them imports", async () => {
    for (const file of readdirSync(samples).filter((name) => name.endsWith(".txt"))) {
      const { answers } = await read(file, readFileSync(`${samples}/${file}`, "utf8"));
      expect(answers.length, file).toBeGreaterThan(0);
    }
  });
});
