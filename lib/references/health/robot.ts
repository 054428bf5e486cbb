import type { Witness } from "@/lib/audit/record-event";

/** Who acts in the audit when a job finds something. */
export const robot: Witness = { id: null, name: "Answer Desk", roles: [] };
