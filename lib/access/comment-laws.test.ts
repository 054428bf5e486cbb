import { expect, test } from "vitest";
import type { Actor } from "./actor";
import { brokenByEdit, type CommentFacts } from "./comment-laws";

const ann: Actor = {
  id: "ann",
  name: "Ann",
  email: "",
  credentials: "",
  affiliation: "",
  roles: ["specialist"],
};
const open: CommentFacts = { authorId: "ann", isAnswered: false, isResolved: false };

test.for([
  ["her own, that nobody answered, is hers to change", open, null],
  ["another's is not", { ...open, authorId: "rui" }, "Only who wrote a comment"],
  ["one that was answered stays", { ...open, isAnswered: true }, "Somebody answered this comment meanwhile"],
  ["one that is resolved stays", { ...open, isResolved: true }, "This comment was resolved meanwhile"],
  [
    "another's is told as another's first",
    { authorId: "rui", isAnswered: true, isResolved: true },
    "Only who wrote a comment",
  ],
] as const)("of comments: %s", ([, comment, beginning]) => {
  const sentence = brokenByEdit(ann, comment)?.[0] ?? null;
  if (beginning === null) expect(sentence).toBeNull();
  else expect(sentence).toContain(beginning);
});
