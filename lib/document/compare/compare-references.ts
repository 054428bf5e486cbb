import { canonicalJson } from "@/lib/document/canonical-json";

/** A field of a reference that differs: its name, and its value before and after (undefined when it had none). */
export type FieldChange = { field: string; before: unknown; after: unknown };

/** How one reference of an answer's list differs from the same one, by id, in another list. */
export type ReferenceChange<Reference> =
  | { kind: "added"; id: string; after: Reference }
  | { kind: "removed"; id: string; before: Reference }
  | { kind: "edited"; id: string; before: Reference; after: Reference; fields: readonly FieldChange[] };

/** The references added, removed or edited between two ordered lists, by id, in the order of the new list with the removed last. A new place or number alone is no change: it follows from the text. */
export function compareReferences<Reference extends { id: string }>(
  before: readonly Reference[],
  after: readonly Reference[],
): ReferenceChange<Reference>[] {
  const old = new Map(before.map((reference) => [reference.id, reference]));
  const kept = new Set(after.map((reference) => reference.id));
  const changes = after.flatMap((reference): ReferenceChange<Reference>[] => {
    const earlier = old.get(reference.id);
    if (!earlier) return [{ kind: "added", id: reference.id, after: reference }];
    const fields = changedFields(earlier, reference);
    return fields.length === 0
      ? []
      : [{ kind: "edited", id: reference.id, before: earlier, after: reference, fields }];
  });
  const removed = before.filter((reference) => !kept.has(reference.id));
  return [
    ...changes,
    ...removed.map((reference) => ({ kind: "removed" as const, id: reference.id, before: reference })),
  ];
}

const DERIVED = new Set(["id", "number"]);

// A nested record, such as CSL-JSON, is compared field by field one level down: `csl.title`.
function changedFields(before: object, after: object, path = ""): FieldChange[] {
  const [old, fresh] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), fresh.get(name)];
    if ((path === "" && DERIVED.has(name)) || canonicalJson([was ?? null]) === canonicalJson([is ?? null]))
      return [];
    if (path === "" && isRecord(was) && isRecord(is)) return changedFields(was, is, `${name}.`);
    return [{ field: path + name, before: was, after: is }];
  });
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
