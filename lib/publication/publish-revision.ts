import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { lockFor } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import type { PublishInput } from "./publish-input";
import { putOnline } from "./put-online";
import { refuseUnlessReady, standingApproval } from "./standing-approval";

/** Puts exactly the approved revision on the public site, with the dates that the publisher's answers give. */
export async function publishRevision(actor: Actor, input: PublishInput, now = new Date()) {
  return actOnce(actor, { key: input.idempotencyKey, name: "publishRevision" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "publish" });
    const approval = await standingApproval(tx, edition, input.contentHash);
    await refuseUnlessReady(tx, edition, approval);
    const online = await putOnline(tx, {
      ...{ edition, revision: approval.revision, verdictId: approval.id },
      ...{ said: input, byId: actor.id, move: "publish", now },
    });
    await recordEvent(tx, actor, {
      subject: online.subject,
      event: { type: "answer.published", ...online.told },
    });
    const { publicationId, lockVersion } = online;
    return { answerId: edition.answerId, publicationId, slug: edition.answer.slug, lockVersion };
  });
}
