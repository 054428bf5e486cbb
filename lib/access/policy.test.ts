import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor, Role } from "@/lib/access/actor";
import {
  authorize,
  authorizeAtDesk,
  type DeskAbility,
  deskLaws,
  type EditionAbility,
  type EditionFacts,
  editionLaws,
  verdictsFor,
  whyNot,
  whyNotAtDesk,
} from "@/lib/access/policy";
import { type EditionState, transitions } from "@/lib/workflow/transitions";

const who = (id: string, ...roles: Role[]): Actor => ({
  id,
  name: id,
  email: `${id}@example.org`,
  credentials: "",
  affiliation: "",
  roles,
  declared: { until: new Date(Date.now() + 86_400_000), topicIds: [] },
});
const people = {
  owner: who("owner", "specialist"),
  specialist: who("specialist", "specialist"),
  reviewer: who("reviewer", "reviewer"),
  publisher: who("publisher", "publisher"),
  administrator: who("administrator", "administrator"),
  nobody: who("nobody"),
};
const edition = (state: EditionState, more: Partial<EditionFacts> = {}): EditionFacts => ({
  state,
  ownerId: "owner",
  submittedById: state === "draft" ? null : "owner",
  contributorIds: ["owner"],
  claimedById: null,
  claimedByName: null,
  claimExpiresAt: null,
  isCurrent: true,
  topicId: "topic",
  ...more,
});
const tomorrow = new Date(Date.now() + 86_400_000);
const yesterday = new Date(Date.now() - 86_400_000);

/** Who may do what, in the state where it can be done: the owner who wrote and submitted, then each role that did neither. */
const matrix: [EditionAbility, EditionState, string][] = [
  ["read", "draft", "owner specialist reviewer publisher administrator"],
  ["write", "draft", "owner reviewer publisher"],
  ["write", "changes_requested", "owner reviewer publisher"],
  ["submit", "draft", "owner reviewer publisher"],
  ["pullBack", "in_review", "owner publisher"],
  ["claim", "in_review", "reviewer publisher"],
  ["assign", "in_review", "reviewer publisher"],
  ["comment", "in_review", "owner specialist reviewer publisher"],
  ["editComment", "in_review", "owner specialist reviewer publisher"],
  ["requestChanges", "in_review", "reviewer publisher"],
  ["approve", "in_review", "reviewer publisher"],
  ["checkPassages", "in_review", "reviewer publisher"],
  ["editInReview", "in_review", "reviewer publisher"],
  ["reopen", "approved", "owner reviewer publisher"],
  ["reopen", "scheduled", "owner reviewer publisher"],
  ["publish", "approved", "publisher"],
  ["schedule", "approved", "publisher"],
  ["cancelSchedule", "scheduled", "publisher"],
  ["publishScheduled", "scheduled", "publisher"],
  ["publishUrgently", "draft", "publisher"],
  ["publishUrgently", "changes_requested", "publisher"],
  ["publishUrgently", "in_review", "publisher"],
  ["clearSecondReview", "published", "reviewer publisher"],
  ["remove", "published", "publisher administrator"],
  ["remove", "withdrawn", "publisher administrator"],
  ["reinstate", "withdrawn", "publisher"],
  ["hold", "published", "reviewer publisher administrator"],
  ["liftHold", "published", "reviewer publisher"],
  ["correctNote", "published", "publisher"],
  ["startEdition", "published", "owner reviewer publisher"],
  ["withdraw", "published", "publisher administrator"],
  ["discard", "draft", "owner publisher"],
  ["restore", "discarded", "owner reviewer publisher"],
  ["share", "draft", "owner reviewer publisher"],
  ["share", "in_review", "owner reviewer publisher"],
  ["unshare", "published", "owner specialist reviewer publisher administrator"],
  ["takeOver", "draft", "specialist reviewer publisher"],
  ["markReviewed", "published", "reviewer publisher"],
  ["planReview", "published", "owner reviewer publisher"],
  ["assignOwner", "draft", "owner publisher"],
];

describe("who may do what with an edition", () => {
  const cases = matrix.flatMap(([ability, state, allowed]) =>
    Object.entries(people).map(
      ([name, actor]) => [name, ability, state, actor, allowed.split(" ").includes(name)] as const,
    ),
  );
  test.for(cases)("%s, %s, in %s", ([, ability, state, actor, isAllowed]) => {
    const sentence = whyNot(actor, ability, edition(state));
    if (isAllowed) expect(sentence).toBeNull();
    else expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  test("every ability of the policy stands in the matrix", () => {
    expect(new Set([...matrix.map(([ability]) => ability), "release"])).toEqual(
      new Set(Object.keys(editionLaws)),
    );
  });
});

describe("the second pair of eyes", () => {
  const all = who("all", "specialist", "reviewer", "publisher", "administrator");
  const own = "You wrote or submitted this edition. Somebody else must review it.";

  test.for(["claim", "approve", "requestChanges", "checkPassages"] as const)(
    "whoever wrote in the edition may not %s, whatever their roles",
    (ability) => {
      expect(whyNot(all, ability, edition("in_review", { contributorIds: ["owner", "all"] }))).toBe(own);
    },
  );

  test.for(["claim", "approve", "requestChanges", "checkPassages"] as const)(
    "whoever submitted it may not %s",
    (ability) => {
      expect(whyNot(all, ability, edition("in_review", { submittedById: "all" }))).toBe(own);
    },
  );

  test("the only author does not publish; beside another author they do", () => {
    expect(whyNot(all, "publish", edition("approved", { contributorIds: ["all"] }))).toMatch(/only author/);
    expect(whyNot(all, "publish", edition("approved", { contributorIds: ["all", "owner"] }))).toBeNull();
    expect(whyNot(all, "publish", edition("approved"))).toBeNull();
  });

  test("being administrator adds no right to judge", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(editionLaws) as EditionAbility[])),
        fc.constantFrom(...states),
        fc.subarray<Role>(["specialist", "reviewer", "publisher"]),
        (ability, state, roles) => {
          if (["read", "withdraw", "remove", "hold", "unshare"].includes(ability)) return;
          const without = whyNot(who("x", ...roles), ability, edition(state));
          expect(whyNot(who("x", ...roles, "administrator"), ability, edition(state))).toBe(without);
        },
      ),
    );
  });
});

const states = [
  "draft",
  "in_review",
  "changes_requested",
  "approved",
  "scheduled",
  "published",
  "superseded",
  "withdrawn",
  "discarded",
] as const;

describe("a claim", () => {
  const claimed = (until: Date) =>
    edition("in_review", { claimedById: "other", claimedByName: "Other", claimExpiresAt: until });

  test("keeps others away until it lapses", () => {
    expect(whyNot(people.reviewer, "approve", claimed(tomorrow))).toMatch(/Another reviewer has claimed/);
    expect(whyNot(people.reviewer, "approve", claimed(yesterday))).toBeNull();
  });

  test("is released by its holder or a publisher", () => {
    expect(whyNot(people.reviewer, "release", claimed(tomorrow))).toBe("You have not claimed this edition.");
    expect(whyNot(who("other", "reviewer"), "release", claimed(tomorrow))).toBeNull();
    expect(whyNot(people.publisher, "release", claimed(tomorrow))).toBeNull();
  });
});

describe("a no", () => {
  test("is forbidden for a lack of rights, and a conflict when only the state is in the way", () => {
    expect(() => authorize(people.publisher, "publish", edition("draft"))).toThrow(
      expect.objectContaining({ code: "conflict" }),
    );
    expect(() => authorize(people.specialist, "publish", edition("draft"))).toThrow(
      expect.objectContaining({ code: "forbidden" }),
    );
    expect(() => authorizeAtDesk(people.specialist, "managePeople")).toThrow(
      expect.objectContaining({ code: "forbidden" }),
    );
  });

  test("from a state without that transition is for everybody", () => {
    for (const [move, { from }] of Object.entries(transitions)) {
      if (!(move in editionLaws)) continue;
      for (const state of states.filter((one) => !(from as readonly string[]).includes(one)))
        for (const actor of Object.values(people))
          expect(whyNot(actor, move as EditionAbility, edition(state))).not.toBeNull();
    }
  });

  test("handed to a page is the same that the verb throws", () => {
    for (const state of states)
      for (const actor of Object.values(people))
        for (const [ability, sentence] of Object.entries(verdictsFor(actor, edition(state)))) {
          const act = () => authorize(actor, ability as EditionAbility, edition(state));
          if (sentence === null) expect(act).not.toThrow();
          else expect(act).toThrow(sentence);
        }
  });
});

const desk: [DeskAbility, string][] = [
  ["seeDesk", "specialist reviewer publisher administrator"],
  ["startAnswer", "specialist reviewer publisher"],
  ["importAnswers", "specialist reviewer publisher"],
  ["keepReferences", "specialist reviewer publisher"],
  ["addTopic", "specialist reviewer publisher administrator"],
  ["changeTopic", "reviewer publisher administrator"],
  ["seeAudit", "reviewer publisher administrator"],
  ["managePeople", "administrator"],
  ["manageSettings", "administrator"],
  ["seeWordings", "reviewer publisher administrator"],
  ["writeWordings", "publisher administrator"],
  ["manageJobs", "administrator"],
  ["uploadNotices", "administrator"],
];

describe("who may do what at the desk", () => {
  const roles = ["specialist", "reviewer", "publisher", "administrator", "nobody"] as const;
  test.for(
    desk.flatMap(([ability, allowed]) =>
      roles.map((role) => [role, ability, allowed.split(" ").includes(role)] as const),
    ),
  )("%s, %s", ([role, ability, isAllowed]) => {
    const sentence = whyNotAtDesk(people[role], ability);
    if (isAllowed) expect(sentence).toBeNull();
    else expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  test("every ability of the desk stands in the table", () => {
    expect(new Set(desk.map(([ability]) => ability))).toEqual(new Set(Object.keys(deskLaws)));
  });
});
