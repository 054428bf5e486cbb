import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { discardEdition } from "@/lib/answers/discard-edition";
import { saveDraft } from "@/lib/answers/save-draft";
import { startEdition } from "@/lib/answers/start-edition";
import { closeDatabase, database } from "@/lib/database/client";
import { publishRevision } from "@/lib/publication/publish-revision";
import { schedulePublication } from "@/lib/publication/schedule-publication";
import { withdrawAnswer } from "@/lib/publication/withdraw-answer";
import { approveRevision } from "@/lib/review/approve-revision";
import { requestChanges } from "@/lib/review/request-changes";
import { submitEdition } from "@/lib/review/submit-edition";
import type { EditionState } from "@/lib/workflow/transitions";
import { actOn, aDraft, submittedHash } from "./answers";
import { doc, p } from "./documents";
import { signedBy } from "./sign";

/** A process of its own that stands one edition in each state, written by specialist@ and all-roles@ of the sample, and prints where, as JSON. */
const who = async (name: string): Promise<Actor> => ({
  ...(await database.person.findUniqueOrThrow({ where: { email: `${name}@example.org` } })),
  declared: { until: new Date(Date.now() + 86_400_000), topicIds: [] },
});
const [author, coauthor, reviewer, publisher] = await Promise.all(
  ["specialist", "all-roles", "reviewer2", "publisher"].map(who),
);
if (!author || !coauthor || !reviewer || !publisher) throw new Error("The sample people are not there.");

type Stood = { answerId: string; editionId: string };
const later = { day: "2031-12-03", time: "09:00", whichHour: null };
const said = { changeKind: "first" as const, changeNote: "", wholeAnswerReviewed: true };
const reason = "It stands here for the matrix.";
const ofText = async ({ editionId }: Stood) => ({
  ...{ ...(await actOn(editionId)), contentHash: await submittedHash(editionId) },
  ...said,
});

async function written(): Promise<Stood> {
  const { answerId, editionId } = await aDraft(author as Actor);
  const { lockVersion } = await actOn(editionId);
  await saveDraft(coauthor as Actor, editionId, {
    ...{ question: "What is it?", document: doc(p("It harms nobody.")), lockVersion },
    sittingId: randomUUID(),
  });
  return { answerId, editionId };
}

async function submitted(): Promise<Stood> {
  const stood = await written();
  await submitEdition(author as Actor, { ...(await actOn(stood.editionId)), note: "Please look." });
  return stood;
}

async function approved(): Promise<Stood> {
  const stood = await submitted();
  await approveRevision(reviewer as Actor, await signedBy(reviewer as Actor, stood.editionId));
  return stood;
}

async function published(): Promise<Stood> {
  const stood = await approved();
  await publishRevision(publisher as Actor, await ofText(stood));
  return stood;
}

const stands: Record<EditionState, () => Promise<Stood>> = {
  draft: written,
  in_review: submitted,
  changes_requested: async () => {
    const stood = await submitted();
    await requestChanges(reviewer, { ...(await actOn(stood.editionId)), note: reason });
    return stood;
  },
  approved,
  scheduled: async () => {
    const stood = await approved();
    await schedulePublication(publisher, { ...(await ofText(stood)), ...later });
    return stood;
  },
  published,
  superseded: async () => {
    const stood = await published();
    const next = await startEdition(author, await actOn(stood.editionId));
    await submitEdition(author, { ...(await actOn(next.editionId)), note: "Nothing is new." });
    await approveRevision(reviewer, await signedBy(reviewer, next.editionId));
    await publishRevision(publisher, { ...(await ofText(next)), changeKind: "wording" });
    return stood;
  },
  withdrawn: async () => {
    const stood = await published();
    await withdrawAnswer(publisher, { ...(await actOn(stood.editionId)), reason });
    return stood;
  },
  discarded: async () => {
    const stood = await written();
    await discardEdition(author, await actOn(stood.editionId));
    return stood;
  },
};

const stood: Partial<Record<EditionState, Stood>> = {};
for (const [state, stand] of Object.entries(stands)) stood[state as EditionState] = await stand();
process.stdout.write(JSON.stringify(stood));
await closeDatabase();
process.exit(0);
