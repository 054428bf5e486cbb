import type { Csl } from "@/lib/references/reference-schema";

/** A source as an item of CSL-JSON 1.0.2; a guideline, which CSL has no type for, is a report of that genre. */
export function writeCslJson(csl: Csl, id: string): string {
  const { type, ...fields } = csl;
  const kind = type === "guideline" ? { type: "report", genre: "Guideline" } : { type };
  return JSON.stringify({ id, ...kind, ...fields });
}
