import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { actOnce } from "@/lib/answers/act-once";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { asDate, asDay, dayIn } from "@/lib/publication/dates";
import { lockWording } from "@/lib/wording/lock-wording";
import type { WordingInput } from "@/lib/wording/wording-input";

/** Writes the draft of a wording, or begins it. Readers see nothing of it. The same words and day again change nothing. */
export async function saveWording(actor: Actor, input: WordingInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "saveWording" }, async (tx) => {
    await refusePastDay(tx, input.effectiveOn);
    const draft = input.draftId ? await change(tx, actor, input) : await begin(tx, actor, input);
    if (draft.isChanged)
      await recordEvent(tx, actor, {
        subject: {},
        event: {
          type: "wording.drafted",
          kind: input.kind,
          draftId: draft.id,
          text: input.text,
          effectiveOn: input.effectiveOn || null,
        },
      });
    return { draftId: draft.id, lockVersion: draft.lockVersion };
  });
}

async function refusePastDay(tx: Tx, day: string): Promise<void> {
  if (day === "") return;
  const { timeZone } = await tx.centre.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  if (day <= dayIn(timeZone, new Date()))
    throw new Refusal(
      "invalid",
      "Choose a day to come, or leave the day empty: then the wording is in force as soon as it is approved.",
    );
}

async function begin(tx: Tx, actor: Actor, { kind, text, effectiveOn }: WordingInput) {
  authorizeAtDesk(actor, "writeWordings");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`answer-desk-wording:${kind}`}, 0))`;
  const open = await tx.wordingDraft.findFirst({ where: { kind, state: { in: ["draft", "proposed"] } } });
  if (open)
    throw new Refusal(
      "conflict",
      "Somebody began a draft of this wording meanwhile. Copy your words, reload the page, and go on in their draft.",
    );
  const { id, lockVersion } = await tx.wordingDraft.create({
    data: { kind, text, effectiveOn: effectiveOn ? asDate(effectiveOn) : null, writtenById: actor.id },
  });
  return { id, lockVersion, isChanged: true };
}

async function change(tx: Tx, actor: Actor, { draftId, lockVersion, text, effectiveOn }: WordingInput) {
  const draft = await lockWording(tx, actor, { draftId, lockVersion, ability: "write" });
  const isSame = draft.text === text && (draft.effectiveOn ? asDay(draft.effectiveOn) : "") === effectiveOn;
  if (isSame) return { id: draftId, lockVersion, isChanged: false };
  const changed = await tx.wordingDraft.update({
    where: { id: draftId },
    data: {
      text,
      effectiveOn: effectiveOn ? asDate(effectiveOn) : null,
      writtenById: actor.id,
      lockVersion: { increment: 1 },
      updatedAt: new Date(),
    },
  });
  return { id: draftId, lockVersion: changed.lockVersion, isChanged: true };
}
