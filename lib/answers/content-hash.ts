import "server-only";
import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/document/canonical-json";
import type { DocumentJson } from "@/lib/document/document-types";
import type { Csl } from "@/lib/references/reference-schema";

/** A cited reference as it stood when the revision was made, with the number that readers see. */
export type ReferenceSnapshot = { id: string; number: number; csl: Csl };

/** The topic as it stood. */
export type TopicSnapshot = { id: string; name: string; slug: string };

/** The ids of the boilerplate versions in force, by kind. */
export type BoilerplateSnapshot = Record<string, string>;

/** All that a revision says. */
export type Content = {
  question: string;
  document: DocumentJson;
  references: ReferenceSnapshot[];
  topic: TopicSnapshot;
  boilerplate: BoilerplateSnapshot;
};

/** SHA-256, hex, over canonical JSON of the content: what an approval is bound to. Comments and save times are not in it. */
export function contentHash({ question, document, references, topic, boilerplate }: Content): string {
  return createHash("sha256")
    .update(canonicalJson({ question, document, references, topic, boilerplate }))
    .digest("hex");
}
