import "server-only";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import { Refusal } from "@/lib/errors/refusal";
import type { Csl } from "@/lib/references/reference-schema";
import type { BoilerplateSnapshot, Content, ReferenceSnapshot, TopicSnapshot } from "./content-hash";

/** The words with everything that they stand on, resolved in full at this moment. Refuses a citation of a reference that is not in the library. */
export async function resolveContent(
  tx: Tx,
  topic: TopicSnapshot,
  words: { question: string; document: DocumentJson },
): Promise<Content> {
  const [references, boilerplate] = [
    await resolveReferences(tx, words.document),
    await currentBoilerplate(tx),
  ];
  return { ...words, references, topic: { id: topic.id, name: topic.name, slug: topic.slug }, boilerplate };
}

async function resolveReferences(tx: Tx, document: DocumentJson): Promise<ReferenceSnapshot[]> {
  const order = citationOrder(document);
  const found = await tx.reference.findMany({
    where: { id: { in: order } },
    select: { id: true, csl: true },
  });
  const byId = new Map(found.map((reference) => [reference.id, reference.csl as Csl]));
  return order.map((id, index) => {
    const csl = byId.get(id);
    if (!csl) throw unknownReference();
    return { id, number: index + 1, csl };
  });
}

/** The no to a citation whose reference nobody has added. */
export function unknownReference(): Refusal {
  return new Refusal(
    "invalid",
    "A citation points to a reference that is not in the library. Remove the citation and cite the source again.",
  );
}

/** The ids of the boilerplate versions in force, by kind. */
async function currentBoilerplate(tx: Tx): Promise<BoilerplateSnapshot> {
  const rows = await tx.$queryRaw<{ kind: string; id: string }[]>`
    SELECT "kind"::text, "id"::text FROM "boilerplate_at"(now())`;
  return Object.fromEntries(rows.map((row) => [row.kind, row.id]));
}
