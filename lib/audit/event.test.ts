import { expect, test } from "vitest";
import { type AuditEvent, eventTypes, groupOf, describe as say } from "./event";

test.for([
  [
    {
      type: "answer.published",
      number: 2,
      revision: 5,
      contentHash: "x",
      changeKind: "substantive",
      changeNote: "New dose.",
      publishedOn: "2017-02-16",
      updatedOn: "2017-02-16",
      reviewedOn: null,
      nextReviewOn: null,
    },
    "published edition 2, the information changed: “New dose.”",
  ],
  [
    { type: "edition.reopened", number: 1, voided: ["Rui Ramos"] },
    "reopened edition 1; the approval by Rui Ramos is void",
  ],
  [
    { type: "topic.synonyms-changed", added: ["A"], removed: ["B", "C"] },
    "changed synonyms: added A; removed B, C",
  ],
  [
    { type: "person.roles-changed", email: "a@b", before: [], after: ["reviewer"] },
    "changed the roles of a@b from no role to reviewer",
  ],
  [
    { type: "preview.link-made", label: "Dr. Poe", revision: 3, days: 1, expiresAt: "2026-11-27T10:00:00Z" },
    "shared revision 3 with Dr. Poe by a link that works for 1 day",
  ],
] as [AuditEvent, string][])("%o reads as a sentence", ([event, sentence]) => {
  expect(say(event)).toBe(sentence);
});

test("every type of event belongs to a room of the audit", () => {
  expect(eventTypes.filter((type) => groupOf(type) === "Centre")).toEqual([
    "settings.changed",
    "boilerplate.changed",
    "wording.drafted",
    "wording.proposed",
    "wording.pulled-back",
    "wording.sent-back",
    "wording.discarded",
    "wording.approved",
    "wording.cancelled",
    "job.retried",
    "job.discarded",
    "job.asked-for",
    "mail.retried",
    "mail.let-go",
    "audit.exported",
    "access.denied",
  ]);
});
