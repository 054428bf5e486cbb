import "server-only";
import type { Actor } from "@/lib/access/actor";
import {
  authorizeAtDesk,
  type EditionAbility,
  type EditionFacts,
  whyNot,
  whyNotAtDesk,
} from "@/lib/access/policy";
import { openEditions, workRow } from "@/lib/answers/my-work-editions";
import { database } from "@/lib/database/client";
import { quickQuery } from "@/lib/database/quick-query";
import { checkedDrafts } from "./my-work-drafts";
import { answersDue } from "./my-work-due";
import { peopleWaiting } from "./my-work-people";
import type { MyWork, WorkRow } from "./my-work-rows";
import { scheduledFor } from "./my-work-scheduled";
import { isWaitingFor, sectionOf, type WorkSection } from "./my-work-section";

/** The most drafts that the first page of somebody's work shows; the rest is in the list. */
const MOST_DRAFTS = 12;

/** What the actor should do next, section by section: what was sent back, what waits for review and publication, their drafts, what is due. */
export async function listMyWork(actor: Actor): Promise<MyWork> {
  authorizeAtDesk(actor, "seeDesk");
  const centre = await database.centre.findUniqueOrThrow({ where: { id: 1 } });
  const view = { now: new Date(), zone: centre.timeZone };
  const reviews = actor.roles.includes("reviewer") || actor.roles.includes("publisher");
  const theirs = reviews ? {} : { of: actor.id };
  const [back, review, approved, drafts, scheduled, due, people] = await Promise.all([
    openEditions({ state: "changes_requested", of: actor.id, order: "newest" }),
    openEditions({ state: "in_review", ...theirs, order: "oldest" }),
    openEditions({ state: "approved", ...theirs, order: "oldest" }),
    openEditions({ state: "draft", of: actor.id, order: "newest", take: 4 * MOST_DRAFTS }),
    scheduledFor(actor),
    answersDue(actor, view),
    whyNotAtDesk(actor, "managePeople") === null ? peopleWaiting(view.now) : [],
  ]);
  const open = [...back, ...review, ...approved, ...drafts];
  const rows = (section: WorkSection, ability: EditionAbility): WorkRow[] =>
    open
      .filter((edition) => sectionOf(actor, edition.facts) === section)
      .map((edition) => workRow(edition, { reason: whyNot(actor, ability, edition.facts), ...view }));
  return {
    sentBack: rows("sentBack", "write"),
    inReviewWithMe: rows("inReviewWithMe", "approve"),
    toReview: freeFirst(rows("toReview", "claim")),
    toPublish: rows("toPublish", "publish"),
    drafts: await checkedDrafts(rows("drafts", "write").slice(0, MOST_DRAFTS)),
    elsewhere: rows("elsewhere", "pullBack"),
    ...{ scheduled, due, people, zone: view.zone },
  };
}

/** What is free stands before what a colleague has claimed; each in the order of waiting. */
function freeFirst(rows: WorkRow[]): WorkRow[] {
  return [...rows.filter((row) => row.reason === null), ...rows.filter((row) => row.reason !== null)];
}

/** How many editions wait for the actor now: sent back, to review, to publish; 0 for somebody without a role. For the navigation of every page: one query, one row for each kind of standing towards an edition. */
export async function countMyWork(actor: Actor): Promise<number> {
  if (whyNotAtDesk(actor, "seeDesk") !== null) return 0;
  const kinds = await quickQuery<Kind>`
    SELECT "state"::text, "owns", "submitted", "claimed", "claimStands", "wrote", "conflicts",
      "wrote" AND (SELECT count(*) FROM "contribution" c WHERE c."edition_id" = open."id") > 1 AS "othersWrote",
      count(*)::int AS "editions"
    FROM (
      SELECT e."id", e."state", e."submitted_by_id" = ${actor.id}::uuid AS "submitted", e."claimed_by_id" = ${actor.id}::uuid AS "claimed",
        e."claim_expires_at" > now() AS "claimStands",
        EXISTS (SELECT FROM "answer" a WHERE a."id" = e."answer_id" AND a."owner_id" = ${actor.id}::uuid) AS "owns",
        EXISTS (SELECT FROM "answer" a WHERE a."id" = e."answer_id" AND a."topic_id" = ANY (${[...(actor.declared?.topicIds ?? [])]}::uuid[]))
          AND NOT EXISTS (SELECT FROM "interest_waiver" w WHERE w."edition_id" = e."id" AND w."person_id" = ${actor.id}::uuid) AS "conflicts",
        EXISTS (SELECT FROM "contribution" c WHERE c."edition_id" = e."id" AND c."person_id" = ${actor.id}::uuid) AS "wrote"
      FROM "edition" e WHERE e."state" IN ('changes_requested', 'in_review', 'approved')) open
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`;
  return kinds
    .filter((kind) => isWaitingFor(actor, factsOfKind(actor, kind)))
    .reduce((sum, { editions }) => sum + editions, 0);
}

type Kind = {
  state: EditionFacts["state"];
  owns: boolean;
  submitted: boolean | null;
  claimed: boolean | null;
  claimStands: boolean | null;
  wrote: boolean;
  /** Whether its topic is one of the actor's declared interests. */
  conflicts: boolean;
  /** Asked only of what the actor wrote in: of the rest no law wants to know. */
  othersWrote: boolean;
  editions: number;
};

/** The facts that the policy looks at, with one name for everybody who is not the actor. An open edition is the newest of its answer. */
function factsOfKind(actor: Actor, kind: Kind): EditionFacts {
  const one = (isActor: boolean) => (isActor ? actor.id : SOMEBODY);
  const who = (isActor: boolean | null) => (isActor === null ? null : one(isActor));
  return {
    state: kind.state,
    ownerId: one(kind.owns),
    submittedById: who(kind.submitted),
    contributorIds: [...(kind.wrote ? [actor.id] : []), ...(kind.othersWrote ? [SOMEBODY] : [])],
    claimedById: who(kind.claimed),
    claimedByName: null,
    claimExpiresAt: kind.claimStands === null ? null : new Date(kind.claimStands ? FAR : 0),
    isCurrent: true,
    topicId: (kind.conflicts && actor.declared?.topicIds[0]) || SOMETHING,
  };
}

const SOMEBODY = "somebody else";
const SOMETHING = "some other topic";
const FAR = 8.64e15;
