import { type BoilerplateKind, boilerplateKinds } from "@/lib/settings/settings-input";

/** The kind of wording that an address names ("closing-words"); null for every other word. */
export function wordingKindOf(name: string): BoilerplateKind | null {
  return boilerplateKinds.find((kind) => wordingPath(kind).endsWith(`/${name}`)) ?? null;
}

/** Where a wording is kept at the desk. */
export function wordingPath(kind: BoilerplateKind): string {
  return `/desk/settings/wording/${kind.replace("_", "-")}`;
}

/** Where on a page each wording stands. */
export const wordingPlaces: Record<BoilerplateKind, string> = {
  closing_words: "Stand directly after the text of every answer.",
  sign_off: "The name under the closing words.",
  disclaimer: "Stands under every answer, with its own heading.",
  contact: "How readers reach the centre, under the disclaimer. Addresses become links.",
};
