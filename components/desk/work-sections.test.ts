import { expect, test } from "vitest";
import type { Role } from "@/lib/access/actor";
import type { MyWork } from "@/lib/answers/my-work-rows";
import { shownKinds, workKinds, workSections } from "./work-sections";

const nothing: MyWork = {
  ...{
    sentBack: [],
    inReviewWithMe: [],
    toReview: [],
    toPublish: [],
    drafts: [],
    elsewhere: [],
    scheduled: [],
    due: [],
    people: [],
  },
  zone: "UTC",
};

test.for([
  ["a specialist", ["specialist"], ["drafts"]],
  ["a reviewer", ["reviewer"], ["toReview"]],
  ["a publisher", ["publisher"], ["toPublish", "toReview"]],
  ["an administrator", ["administrator"], ["people"]],
  [
    "who writes, reviews and publishes",
    ["specialist", "reviewer", "publisher"],
    ["toPublish", "toReview", "drafts"],
  ],
] as const)("%s with nothing to do reads what their roles will bring", ([, roles, kinds]) => {
  expect(shownKinds(nothing, roles as readonly Role[])).toEqual(kinds);
});

test("what has something in it is shown to whoever has it", () => {
  const due = [
    {
      answerId: "1",
      question: "",
      topic: "",
      owner: "",
      nextReviewOn: "2026-12-01",
      isOverdue: false,
      state: "published" as const,
    },
  ];
  expect(shownKinds({ ...nothing, due }, ["reviewer"])).toEqual(["toReview", "due"]);
});

test("what is shown empty says what will appear there", () => {
  for (const kind of workKinds) {
    const { always, empty } = workSections[kind];
    expect(empty !== "").toBe(always.length > 0);
  }
});
