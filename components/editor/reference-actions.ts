import type { ReferenceValues } from "@/components/references/reference-fields";
import type { AddedReference } from "@/lib/references/add-reference";
import type { PastedReference } from "@/lib/references/read-pasted-references";
import type { ActionResult } from "@/lib/web/action-result";

/** What the editor asks of the server: to read pasted lines, and to add one source or several. */
export type AddReferenceActions = {
  readPasted: (input: { text: string }) => Promise<ActionResult<PastedReference[]>>;
  addReference: (input: ReferenceValues) => Promise<ActionResult<AddedReference>>;
  addReferences: (input: { references: ReferenceValues[] }) => Promise<ActionResult<AddedReference[]>>;
};
