import "server-only";
import { compareRevisions } from "@/lib/answers/compare-revisions";
import type { LockedEdition } from "@/lib/answers/lock-edition";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { textOf } from "@/lib/review/change-under-review";
import { submittedRevision } from "./give-verdict";

/** What a page learns when the text on it is no longer the one in review. */
export type OtherText = { contentHash: string; compare: string };

/** Refuses to sign a text that is no longer in review: it tells what changed since, and where to see it. */
export async function refuseOtherText(tx: Tx, edition: LockedEdition, hash: string): Promise<void> {
  const now = await submittedRevision(tx, edition);
  if (now.contentHash === hash) return;
  const onScreen = await tx.revision.findFirst({
    where: { edition: { answerId: edition.answerId }, contentHash: hash },
    orderBy: { createdAt: "desc" },
  });
  if (!onScreen)
    throw new Refusal("conflict", "The text on your screen is not the one in review. Reload the page.", {
      contentHash: now.contentHash,
    });
  const { summary } = compareRevisions(textOf(onScreen), textOf(now));
  throw new Refusal(
    "conflict",
    `The text changed since you opened it: ${lowerFirst(summary)} Nothing was signed. See the changes, then decide.`,
    {
      contentHash: now.contentHash,
      compare: `/desk/answers/${edition.answerId}/compare?from=${onScreen.id}&to=${now.id}`,
    } satisfies OtherText,
  );
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
