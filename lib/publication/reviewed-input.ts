import { editionAct } from "@/lib/answers/edition-input";
import { attestationFields, namesInterests, unnamedInterests } from "@/lib/review/verdict-input";

/** Signing that what readers read is still right: the published edition, and the text on the screen by its hash. */
export const reviewedInput = editionAct.extend(attestationFields).refine(namesInterests, unnamedInterests);

export type ReviewedInput = ReturnType<(typeof reviewedInput)["parse"]>;
