import type { ReferenceValues } from "@/components/references/reference-fields";
import type { AddedReference } from "@/lib/references/add-reference";
import type { PastedReference } from "@/lib/references/read-pasted-references";
import type { ActionResult } from "@/lib/web/action-result";

/** What the picker asks of the server: to read pasted lines, and to add a source. */
export type AddReferenceActions = {
  readPasted: (input: { text: string }) => Promise<ActionResult<PastedReference[]>>;
  addReference: (input: ReferenceValues) => Promise<ActionResult<AddedReference>>;
};
