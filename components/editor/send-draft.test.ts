import { describe, expect, test } from "vitest";
import { cite, doc, p, refId } from "@/lib/testing/documents";
import { type DraftText, outcomeOf } from "./send-draft";

const mine: DraftText = { question: "Why?", document: doc(p("Mine.", cite(refId(1)))) };
const stored = {
  ...{ lockVersion: 7, state: "draft", savedBy: "Sam Soto", savedAt: "2026-11-23T10:00:00.000Z" },
  isYours: false,
};

describe("what an answer to a save means", () => {
  test("the next version is taken from a yes", () => {
    expect(outcomeOf(200, { lockVersion: 5, savedAt: "2026-11-23T10:42:00.000Z" }, mine)).toEqual({
      type: "saved",
      lockVersion: 5,
      savedAt: "2026-11-23T10:42:00.000Z",
    });
  });

  test("another text is a conflict that keeps it whole", () => {
    const current = { ...stored, question: "Why?", document: doc(p("Theirs.")) };
    expect(outcomeOf(409, { sentence: "Newer.", current }, mine)).toEqual({
      type: "conflict",
      sentence: "Newer.",
      other: current,
    });
  });

  test("a stale save that meets its own words was saved; only its answer was lost", () => {
    const document = { content: mine.document.content, type: "doc" } as const;
    expect(outcomeOf(409, { current: { ...stored, question: "Why?", document } }, mine)).toEqual({
      type: "saved",
      lockVersion: 7,
      savedAt: stored.savedAt,
    });
  });

  test("a no without another text, such as a closed edition, is said as it is", () => {
    expect(outcomeOf(409, { sentence: "The words can change only in a draft." }, mine)).toEqual({
      type: "refused",
      sentence: "The words can change only in a draft.",
    });
  });

  test.for([
    [401, "signed-out"],
    [400, "refused"],
    [403, "refused"],
    [404, "refused"],
    [413, "refused"],
    [422, "refused"],
    [429, "unreachable"],
    [500, "unreachable"],
    [503, "unreachable"],
  ] as const)("status %d is %s", ([status, type]) => {
    expect(outcomeOf(status, { sentence: "No." }, mine).type).toBe(type);
  });

  test("an answer that is no answer of ours saves nothing", () => {
    expect(outcomeOf(200, {}, mine).type).toBe("refused");
  });
});
