import "server-only";
import { asJson } from "@/lib/database/json";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { documentToText } from "@/lib/document/to-text";
import { followMerges } from "./follow-merges";
import { keepCitations } from "./keep-citations";

/** Brings the working copy of an edition that is open again (its row held, no version of it seen by anybody yet) up to the merges that passed it by. */
export async function settleCitations(tx: Tx, edition: { id: string; document: unknown }): Promise<void> {
  const before = edition.document as DocumentJson;
  const document = await followMerges(tx, before);
  if (document === before) return;
  await tx.edition.update({
    where: { id: edition.id },
    data: { document: asJson(document), plainText: documentToText(document) },
  });
  await keepCitations(tx, edition.id, document);
}
