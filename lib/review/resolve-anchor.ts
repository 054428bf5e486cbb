import "server-only";
import type { Tx } from "@/lib/database/transaction";
import { findAnchor } from "@/lib/document/anchor/find-anchor";
import { makeAnchor } from "@/lib/document/anchor/make-anchor";
import { linesOf, rangeIn, readLines } from "@/lib/document/anchor/read-lines";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import { Refusal } from "@/lib/errors/refusal";
import { describeShort } from "@/lib/references/describe-short";
import type { Csl } from "@/lib/references/reference-schema";
import type { ThreadAnchor, ThreadAnchorInput } from "@/lib/review/thread-anchor";

/** Looks for what a window wants to speak about in the text itself, and anchors it there. Throws when it does not stand in it. */
export async function resolveAnchor(
  tx: Tx,
  document: DocumentJson,
  wanted: ThreadAnchorInput,
): Promise<ThreadAnchor> {
  if (wanted === null) return null;
  if (wanted.kind === "reference") return anchorOnSource(tx, document, wanted.referenceId);
  const reading = readLines(linesOf(document));
  const found = findAnchor(reading, wanted);
  const anchor = found.state === "here" ? makeAnchor(reading, rangeIn(reading, found.from, found.to)) : null;
  if (anchor) return { kind: "text", ...anchor };
  throw new Refusal(
    "invalid",
    "The passage is not in this text. Select it again, or comment on the whole answer.",
  );
}

async function anchorOnSource(tx: Tx, document: DocumentJson, referenceId: string): Promise<ThreadAnchor> {
  const source = citationOrder(document).includes(referenceId)
    ? await tx.reference.findUnique({ where: { id: referenceId }, select: { csl: true } })
    : null;
  if (source) return { kind: "reference", referenceId, quote: describeShort(source.csl as Csl) };
  throw new Refusal("invalid", "This text does not cite that source. Reload the page, then comment again.");
}
