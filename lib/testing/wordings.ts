import { randomUUID } from "node:crypto";
import { database } from "@/lib/database/client";
import type { BoilerplateKind } from "@/lib/settings/settings-input";
import { approveWording } from "@/lib/wording/approve-wording";
import { proposeWording } from "@/lib/wording/propose-wording";
import { saveWording } from "@/lib/wording/save-wording";
import type { People } from "./people";

type Words = { kind?: BoilerplateKind; text?: string; effectiveOn?: string };

/** What a form sends to act on a draft of standing words as it is now. */
export async function actOnWording(draftId: string) {
  const { lockVersion } = await database.wordingDraft.findUniqueOrThrow({ where: { id: draftId } });
  return { draftId, lockVersion, idempotencyKey: randomUUID() };
}

/** Ada's draft of a wording. */
export async function wordingDraft(people: People, words: Words = {}) {
  const { kind = "disclaimer", text = `Ask your doctor. ${randomUUID()}`, effectiveOn = "" } = words;
  const { draftId } = await saveWording(people.ada, {
    ...{ kind, text, effectiveOn, draftId: "", lockVersion: 0 },
    idempotencyKey: randomUUID(),
  });
  return { draftId, kind, text };
}

/** Ada's draft, proposed by her. */
export async function proposedWording(people: People, words: Words = {}) {
  const draft = await wordingDraft(people, words);
  await proposeWording(people.ada, { ...(await actOnWording(draft.draftId)), note: "Said more plainly." });
  return draft;
}

/** Ada's wording, approved by Pia. */
export async function approvedWording(people: People, words: Words = {}) {
  const draft = await proposedWording(people, words);
  const approved = await approveWording(people.pia, await actOnWording(draft.draftId));
  return { ...draft, ...approved };
}
