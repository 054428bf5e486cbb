import { expect, test } from "vitest";
import type { Actor, Role } from "@/lib/access/actor";
import { type EditionFacts, verdictsFor } from "@/lib/access/policy";
import { nextStep } from "@/lib/answers/next-step";
import type { EditionState } from "@/lib/workflow/transitions";

const person = (id: string, ...roles: Role[]): Actor => ({
  id,
  name: id,
  email: "",
  credentials: "",
  affiliation: "",
  roles,
});
const ann = person("ann", "specialist");
const rui = person("rui", "reviewer");
const pia = person("pia", "publisher");
const ada = person("ada", "administrator");

const annsEdition = (state: EditionState): EditionFacts => ({
  ...{ state, ownerId: "ann", submittedById: state === "draft" ? null : "ann", contributorIds: ["ann"] },
  ...{ claimedById: null, claimedByName: null, claimExpiresAt: null, isCurrent: true },
});

test.for([
  ["the author of a draft goes on writing", ann, "draft", "Go on writing"],
  ["a reviewer reviews what is in review", rui, "in_review", "Review it"],
  ["the author of what is in review can only pull it back", ann, "in_review", "Pull back to draft"],
  ["the author makes the changes that were requested", ann, "changes_requested", "Make the changes"],
  ["a publisher publishes what is approved", pia, "approved", "Publish it"],
  ["a reviewer can only reopen what is approved", rui, "approved", "Reopen"],
  ["an owner starts the next edition of a published answer", ann, "published", "Start a new edition"],
  ["an administrator has nothing to do with a draft", ada, "draft", undefined],
  ["an administrator does not review", ada, "in_review", undefined],
] as const)("%s", ([, actor, state, says]) => {
  expect(nextStep(state, verdictsFor(actor, annsEdition(state)))?.says).toBe(says);
});
